import type { Note, Session, Table } from '../../../../shared/domain/records/records.ts'

export const NOTE_SORTS = ['newest', 'table', 'saidAgain'] as const
export type NoteSort = (typeof NOTE_SORTS)[number]

const byTime = (a: Note, b: Note): number => (a.notedAt < b.notedAt ? -1 : a.notedAt > b.notedAt ? 1 : a.id < b.id ? -1 : 1)

/** A sorted copy. `table`: in the order of the agenda, then tables, rounds and time; the others have the newest first. */
export const sortNotes = (notes: readonly Note[], sort: NoteSort, sessions: readonly Session[], tables: readonly Table[]): Note[] => {
  if (sort === 'newest') return notes.toSorted((a, b) => byTime(b, a))
  if (sort === 'saidAgain') return notes.toSorted((a, b) => b.saidAgain - a.saidAgain || byTime(b, a))
  const sessionAt = new Map(sessions.map((session, index) => [session.id, index]))
  const tableAt = new Map(tables.map((table) => [table.id, table.number]))
  const at = (places: Map<string, number>, id: string): number => places.get(id) ?? Number.MAX_SAFE_INTEGER
  return notes.toSorted(
    (a, b) =>
      at(sessionAt, a.sessionId) - at(sessionAt, b.sessionId) ||
      at(tableAt, a.tableId) - at(tableAt, b.tableId) ||
      a.round - b.round ||
      byTime(a, b),
  )
}
