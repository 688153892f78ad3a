import type { Note, Session, Table, WorkshopContent } from '../records/records.ts'

/** A note with its place in the report: short id, session and table (null where the record is missing). */
export type CataloguedNote = {
  note: Note
  ref: string
  /** The number in its short id. */
  at: number
  session: Session | null
  table: Table | null
}

type Sorted = { note: Note; session: Session | null; table: Table | null; key: readonly (number | string)[] }

const compareKeys = (a: Sorted, b: Sorted): number => {
  for (const [index, left] of a.key.entries()) {
    const right = b.key[index] ?? ''
    if (left < right) return -1
    if (left > right) return 1
  }
  return 0
}

/**
 * All notes by session, table, round and time, each with a short id that depends on nothing else:
 * the same content gives the same ids on every machine.
 */
export const catalogueNotes = (content: Pick<WorkshopContent, 'sessions' | 'tables' | 'notes'>): CataloguedNote[] => {
  const sessions = new Map(content.sessions.map((session, index) => [session.id, { session, index }]))
  const tables = new Map(content.tables.map((table) => [table.id, table]))
  const sorted = content.notes.map((note): Sorted => {
    const at = sessions.get(note.sessionId)
    const table = tables.get(note.tableId) ?? null
    const key = [at?.index ?? Infinity, table?.number ?? Infinity, note.tableId, note.round, note.notedAt, note.id]
    return { note, session: at?.session ?? null, table, key }
  })
  const digits = Math.max(3, String(sorted.length).length)
  return sorted.sort(compareKeys).map(({ note, session, table }, index) => ({
    note,
    session,
    table,
    at: index + 1,
    ref: `N-${String(index + 1).padStart(digits, '0')}`,
  }))
}
