import { duplicateId } from '../../../../shared/domain/records/defaults.ts'
import type { Duplicate } from '../../../../shared/domain/records/records.ts'

type Suggestion = { noteIds: readonly string[] }

/** The same for the same notes, in whatever order they come. */
export const suggestionKey = (noteIds: readonly string[]): string => noteIds.toSorted().join(' ')

/**
 * Suggestions that nobody has decided. The host leaves out what was decided, but takes a while to look again over thousands of notes; the
 * decisions themselves are here before.
 */
export const undecided = <S extends Suggestion>(
  suggestions: readonly S[],
  duplicates: readonly Duplicate[],
  leadOf: (noteId: string) => string,
): S[] => {
  const apart = new Set(duplicates.filter(({ verdict }) => verdict === 'different').map(({ id }) => id))
  const isSettled = (one: string, other: string): boolean => leadOf(one) === leadOf(other) || apart.has(duplicateId(one, other))
  return suggestions.filter(({ noteIds }) => noteIds.some((one, at) => noteIds.slice(at + 1).some((other) => !isSettled(one, other))))
}

/** Suggestions in the order to look at: those that were put off come last, and what is being sent is left out. */
export const inOrder = <S extends Suggestion>(suggestions: readonly S[], sending: ReadonlySet<string>, putOff: readonly string[]): S[] => {
  const late = new Map(putOff.map((key, index) => [key, index]))
  const place = (one: S): number => late.get(suggestionKey(one.noteIds)) ?? -1
  return suggestions.filter((one) => !sending.has(suggestionKey(one.noteIds))).toSorted((a, b) => place(a) - place(b))
}
