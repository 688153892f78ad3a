import { agendaContract } from './agenda.contract.ts'
import { ballotsContract } from './ballots.contract.ts'
import { bundlesContract } from './bundles.contract.ts'
import { digestsContract } from './digests.contract.ts'
import { eventsContract } from './events.contract.ts'
import { harvestContract } from './harvest.contract.ts'
import { historyContract } from './history.contract.ts'
import { notesContract } from './notes.contract.ts'
import { participantsContract } from './participants.contract.ts'
import { photosContract } from './photos.contract.ts'
import { printContract } from './print.contract.ts'
import { privacyContract } from './privacy.contract.ts'
import { cityChallengesContract, followUpsContract, projectsContract } from './projects.contract.ts'
import { reportContract } from './report.contract.ts'
import { roomContract } from './room.contract.ts'
import { safetyContract, systemContract } from './safety.contract.ts'
import { seatingContract } from './seating.contract.ts'
import { stageContract } from './stage.contract.ts'
import { stationsContract } from './stations.contract.ts'
import { duplicatesContract, themesContract } from './themes.contract.ts'
import { workshopsContract } from './workshops.contract.ts'

/** Raised when an older page could not talk to this host any more. */
export const PROTOCOL_VERSION = 1

/** Everything that a client can ask of the host, whatever door it comes through. */
export const contract = {
  workshops: workshopsContract,
  agenda: agendaContract,
  participants: participantsContract,
  privacy: privacyContract,
  seating: seatingContract,
  print: printContract,
  notes: notesContract,
  digests: digestsContract,
  photos: photosContract,
  ballots: ballotsContract,
  room: roomContract,
  stage: stageContract,
  stations: stationsContract,
  bundles: bundlesContract,
  harvest: harvestContract,
  themes: themesContract,
  duplicates: duplicatesContract,
  followUps: followUpsContract,
  cityChallenges: cityChallengesContract,
  projects: projectsContract,
  report: reportContract,
  history: historyContract,
  safety: safetyContract,
  system: systemContract,
  events: eventsContract,
}
