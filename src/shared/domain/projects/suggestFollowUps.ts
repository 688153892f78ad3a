import type { FollowUp, Note } from '../records/records.ts'
import { matches } from '../similarity/matches.ts'

export type FollowUpSuggestion = { earlierId: string; noteId: string; shared: string[]; likeness: number }

/** Below these, notes share what all of them talk about; tried on the pairs of workshops of the samples. */
const LIKE_ENOUGH = 0.2
const FEWEST_SHARED = 2

/** What is compared of one workshop; `languages` as in `matches`. */
export type ComparedSide = { notes: readonly Pick<Note, 'id' | 'text'>[]; languages: readonly string[] }

/**
 * For each later note that nobody has linked yet the earlier note that is most like it, the surest first. What was said to be dropped is
 * not suggested again.
 */
export const suggestFollowUps = (earlier: ComparedSide, later: ComparedSide, decided: readonly FollowUp[]): FollowUpSuggestion[] => {
  const linked = new Set(decided.flatMap(({ noteId }) => noteId ?? []))
  const dropped = new Set(decided.flatMap(({ noteId, earlierId }) => (noteId === null ? [earlierId] : [])))
  const left = earlier.notes.filter(({ id }) => !dropped.has(id))
  const right = later.notes.filter(({ id }) => !linked.has(id))
  const languages = [...new Set([...later.languages, ...earlier.languages])]
  const best = new Map<string, FollowUpSuggestion>()
  for (const { leftId, rightId, likeness, shared } of matches(left, right, LIKE_ENOUGH, languages)) {
    if (shared.length < FEWEST_SHARED) continue
    const known = best.get(rightId)
    if (!known || likeness > known.likeness) best.set(rightId, { earlierId: leftId, noteId: rightId, shared: [...shared], likeness })
  }
  return [...best.values()].toSorted((one, other) => other.likeness - one.likeness)
}
