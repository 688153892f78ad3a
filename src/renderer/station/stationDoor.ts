import type { OutboxEntry } from '../../shared/domain/notes/outbox.ts'
import type { NoteDoor } from '../drafts/outboxPump.ts'
import { noteDoor } from '../places/table/tableData.ts'
import { client } from '../transport/api.ts'
import { forgetHanded, keepHanded } from './handedNotes.ts'

/** Many notes take longer than one, and the host may have two hundred devices to listen to. */
const ANSWER_MS = 20_000

const handOver = async (entries: readonly OutboxEntry[]): Promise<ReadonlyMap<string, string>> => {
  const [first] = entries
  if (first === undefined) return new Map()
  const notes = entries.map(({ noteId, tableId, round, first: draft, draft: whole }) => ({
    ...(draft ?? whole),
    id: noteId,
    tableId,
    round,
  }))
  const { outcomes } = await client.notes.handOver({ tableId: first.tableId, notes }, { signal: AbortSignal.timeout(ANSWER_MS) })
  return new Map(outcomes.map(({ id, outcome }) => [id, outcome]))
}

/** The way of a station's notes to the host: new ones in batches, and each acknowledged one is kept until the day is over. */
export const stationDoor: NoteDoor = {
  ...noteDoor,
  handOver,
  settled: async (entry, step, outcome) => {
    if (step === 'remove') return forgetHanded(entry.noteId)
    const { noteId: id, workshopId, tableId, round } = entry
    const draft = step === 'create' ? (entry.first ?? entry.draft) : entry.draft
    await keepHanded({ id, workshopId, tableId, round, draft, late: outcome === 'late' })
  },
}
