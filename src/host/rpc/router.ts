import { agendaProcedures } from '../features/agenda/agenda.procedures.ts'
import { harvestProcedures } from '../features/harvest/harvest.procedures.ts'
import { historyProcedures } from '../features/history/history.procedures.ts'
import { notesProcedures } from '../features/notes/notes.procedures.ts'
import { attendanceProcedures } from '../features/participants/attendance.procedures.ts'
import { fileImportProcedures } from '../features/participants/fileImport.procedures.ts'
import { printProcedures } from '../features/print/print.procedures.ts'
import { privacyProcedures } from '../features/privacy/privacy.procedures.ts'
import { seatingProcedures } from '../features/seating/seating.procedures.ts'
import { participantsProcedures } from '../features/participants/participants.procedures.ts'
import { reportProcedures } from '../features/report/report.procedures.ts'
import { safetyProcedures } from '../features/safety/safety.procedures.ts'
import { eventsProcedures, systemProcedures } from '../features/system/system.procedures.ts'
import { workshopsProcedures } from '../features/workshops/workshops.procedures.ts'
import { ballotsProcedures } from '../features/ballots/ballots.procedures.ts'
import { bundlesProcedures } from '../features/bundles/bundles.procedures.ts'
import { digestsProcedures } from '../features/digests/digests.procedures.ts'
import { photosProcedures } from '../features/photos/photos.procedures.ts'
import { roomProcedures } from '../features/room/room.procedures.ts'
import { stageProcedures } from '../features/stage/stage.procedures.ts'
import { stationsProcedures } from '../features/stations/stations.procedures.ts'
import { cityChallengesProcedures } from '../features/cityChallenges/cityChallenges.procedures.ts'
import { duplicatesProcedures } from '../features/duplicates/duplicates.procedures.ts'
import { followUpsProcedures } from '../features/followUps/followUps.procedures.ts'
import { projectsProcedures } from '../features/projects/projects.procedures.ts'
import { themesProcedures } from '../features/themes/themes.procedures.ts'
import { os } from './implementer.ts'

/** The one table of everything the host can do; every door serves this same router. */
export const router = os.router({
  workshops: workshopsProcedures,
  agenda: agendaProcedures,
  participants: { ...participantsProcedures, ...fileImportProcedures, ...attendanceProcedures },
  privacy: privacyProcedures,
  seating: seatingProcedures,
  print: printProcedures,
  notes: notesProcedures,
  digests: digestsProcedures,
  photos: photosProcedures,
  ballots: ballotsProcedures,
  room: roomProcedures,
  stage: stageProcedures,
  stations: stationsProcedures,
  bundles: bundlesProcedures,
  harvest: harvestProcedures,
  cityChallenges: cityChallengesProcedures,
  duplicates: duplicatesProcedures,
  followUps: followUpsProcedures,
  projects: projectsProcedures,
  themes: themesProcedures,
  report: reportProcedures,
  history: historyProcedures,
  safety: safetyProcedures,
  system: systemProcedures,
  events: eventsProcedures,
})
export type AppRouter = typeof router
