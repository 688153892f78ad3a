import { agendaContract } from './agenda.contract.ts'
import { eventsContract } from './events.contract.ts'
import { harvestContract, reportContract } from './harvest.contract.ts'
import { historyContract } from './history.contract.ts'
import { notesContract } from './notes.contract.ts'
import { participantsContract } from './participants.contract.ts'
import { printContract } from './print.contract.ts'
import { privacyContract } from './privacy.contract.ts'
import { safetyContract, systemContract } from './safety.contract.ts'
import { seatingContract } from './seating.contract.ts'
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
  harvest: harvestContract,
  report: reportContract,
  history: historyContract,
  safety: safetyContract,
  system: systemContract,
  events: eventsContract,
}
