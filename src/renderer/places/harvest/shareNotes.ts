import type { Note } from '../../../shared/domain/records/records.ts'

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, i) => one === b[i])
const isSame = (a: Note, b: Note): boolean =>
  a.saidAgain === b.saidAgain && sameList(a.heads, b.heads) && sameList(a.conflicts, b.conflicts)

/**
 * Keeps the notes that did not change when the list comes again. Their heads tell, so that thousands of notes need not be
 * compared field by field; where nothing changed at all, the old list itself comes back.
 */
export const shareNotes = (before: unknown, after: unknown): unknown => {
  if (!Array.isArray(before) || !Array.isArray(after)) return after
  const known = new Map((before as Note[]).map((note) => [note.id, note]))
  const shared = (after as Note[]).map((note) => {
    const old = known.get(note.id)
    return old !== undefined && isSame(old, note) ? old : note
  })
  return shared.length === before.length && shared.every((note, index) => note === before[index]) ? before : shared
}
