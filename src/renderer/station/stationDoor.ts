import type { OutboxEntry } from '../../shared/domain/notes/outbox.ts'
import type { NoteDoor } from '../drafts/outboxPump.ts'
import { noteDoor } from '../places/table/tableData.ts'
import { client } from '../transport/api.ts'
import { useStanding } from '../transport/standing.ts'
import { forgetHanded, keepHanded } from './handedNotes.ts'
import { rememberAway } from './writtenAway.ts'

/** Many notes take longer than one, and the host may have two hundred devices to listen to. */
const ANSWER_MS = 20_000

const handOver = async (entries: readonly OutboxEntry[]): Promise<ReadonlyMap<string, string>> => {
  const [first] = entries
  if (first === undefined) return new Map()
  const { phase, member } = useStanding.getState()
  // On its way to another table it would speak for the old one, and be refused for good.
  if (phase !== 'in') throw new Error('This device is not let in yet.')
  const notes = entries.map(({ noteId, tableId, round, first: draft, draft: whole }) => ({
    ...(draft ?? whole),
    id: noteId,
    tableId,
    round,
  }))
  // Notes of a table where this device was before go to the facilitator: it may only speak for the one where it is now.
  const tableId = member?.seat?.tableId ?? first.tableId
  const { outcomes } = await client.notes.handOver({ tableId, notes }, { signal: AbortSignal.timeout(ANSWER_MS) })
  return new Map(outcomes.map(({ id, outcome }) => [id, outcome]))
}

/** The way of a station's notes to the host: new ones in batches, and each acknowledged one is kept until the day is over. */
export const stationDoor: NoteDoor & { handOver: typeof handOver } = {
  ...noteDoor,
  handOver,
  failure: (error) => {
    const { outcome, code } = noteDoor.failure(error)
    // A device that is let in stays what it is: what it may not do now it never may.
    return { outcome: code === 'NOT_ALLOWED' ? 'refused' : outcome, code }
  },
  settled: async (entry, step, outcome) => {
    if (step === 'remove') return forgetHanded(entry.noteId)
    const { noteId: id, workshopId, tableId, round } = entry
    if (step === 'create' && outcome === 'stored') rememberAway({ id, tableId, round, at: Date.parse(entry.queuedAt) })
    const draft = step === 'create' ? (entry.first ?? entry.draft) : entry.draft
    await keepHanded({ id, workshopId, tableId, round, draft, late: outcome === 'late' })
  },
}
