import type { Vote } from '../../../../../shared/domain/records/records.ts'
import type { Mark } from '../../../../../shared/domain/votes/marks.ts'

/** A count by hand while it is typed; `id` is that of the count it would replace. */
export type CountForm = { id: string | null; voters: number | null; marks: Mark[] }

/** What was typed before for a table, or null for the whole room; else nothing. */
export const countFor = (votes: readonly Vote[], tableId: string | null): CountForm => {
  const known = votes.find((vote) => vote.channel === 'hand' && vote.tableId === tableId)
  return known === undefined ? { id: null, voters: null, marks: [] } : { id: known.id, voters: known.voters, marks: known.marks }
}
