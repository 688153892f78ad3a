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
  harvest: harvestProcedures,
  report: reportProcedures,
  history: historyProcedures,
  safety: safetyProcedures,
  system: systemProcedures,
  events: eventsProcedures,
})
export type AppRouter = typeof router
