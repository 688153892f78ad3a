import type { Duplicate } from '../records/records.ts'
import { duplicateGroups } from './duplicateGroups.ts'

export type DecidedPairs = {
  /** Has somebody said about these two, or about others of their groups, that they are the same or not? */
  isDecided: (one: string, other: string) => boolean
}

const key = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** What was decided about pairs of notes. A "different" about one note of a group holds for the whole group. */
export const decidedPairs = (
  noteIdsInOrder: readonly string[],
  duplicates: readonly Pick<Duplicate, 'noteId' | 'otherId' | 'verdict'>[],
): DecidedPairs => {
  const { leadOf } = duplicateGroups(noteIdsInOrder, duplicates)
  const different = new Set(
    duplicates.filter(({ verdict }) => verdict === 'different').map(({ noteId, otherId }) => key(leadOf(noteId), leadOf(otherId))),
  )
  return {
    isDecided: (one, other) => {
      const [a, b] = [leadOf(one), leadOf(other)]
      return a === b || different.has(key(a, b))
    },
  }
}
