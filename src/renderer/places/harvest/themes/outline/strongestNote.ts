import type { Note } from '../../../../../shared/domain/records/records.ts'

const READABLE = 180

/**
 * The note that speaks for a theme: said by most (its duplicates and "said again" counted), of equals one that fits a line, then the
 * first. Notes in which somebody disagrees or that are unclear speak only where there is no other.
 */
export const strongestNote = (notes: readonly Note[], othersOf: (noteId: string) => number): Note | null => {
  const weight = (note: Note): number => {
    const isDoubtful = note.kind === 'disagreement' || note.unclear
    return (isDoubtful ? -1000 : 0) + note.saidAgain + othersOf(note.id) + (note.text.length <= READABLE ? 0.5 : 0)
  }
  let best: Note | null = null
  for (const note of notes) if (best === null || weight(note) > weight(best)) best = note
  return best
}

/** The kind of most notes of a theme; of equals the one that comes first. Null where it has none. */
export const commonKind = (notes: readonly Pick<Note, 'kind'>[]): Note['kind'] | null => {
  const counts = new Map<Note['kind'], number>()
  for (const { kind } of notes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  let best: Note['kind'] | null = null
  for (const [kind, count] of counts) if (best === null || count > counts.get(best)!) best = kind
  return best
}
