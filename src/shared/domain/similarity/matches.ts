import { sharedByAll } from './cosine.ts'
import { findPairs } from './findPairs.ts'
import { stemTexts, wordsOf } from './stemTexts.ts'
import type { TextItem } from './stemTexts.ts'
import { weigh } from './weigh.ts'

/** `shared` are words as people wrote them, the rarest first. */
export type Match = { leftId: string; rightId: string; likeness: number; shared: string[] }

const byId = (x: TextItem, y: TextItem): number => (x.id < y.id ? -1 : 1)

/**
 * Texts of one side that are at least this alike (above 0, up to 1) to texts of the other; the likest first. Alike by their words: without
 * endings and stop words, a rare word weighing more than a common one. Texts in different languages are not compared by meaning.
 * `languages` are those of the workshop, the first the most likely one. An id may stand on both sides. See `findPairs` for its bounds.
 */
export const matches = (
  left: readonly TextItem[],
  right: readonly TextItem[],
  threshold: number,
  languages: readonly string[] = [],
): Match[] => {
  const items = [...left.toSorted(byId), ...right.toSorted(byId)]
  const stemmed = stemTexts(items, languages)
  const isAcross = (one: number, other: number): boolean => one < left.length !== other < left.length
  const weighed = weigh(stemmed)
  return findPairs(weighed, threshold, isAcross)
    .map((pair) => ({
      leftId: items[pair.left]!.id,
      rightId: items[pair.right]!.id,
      likeness: pair.likeness,
      shared: wordsOf(stemmed, sharedByAll([weighed.vectors[pair.left]!, weighed.vectors[pair.right]!])),
    }))
    .sort((x, y) => y.likeness - x.likeness || (x.leftId < y.leftId ? -1 : x.leftId > y.leftId ? 1 : x.rightId < y.rightId ? -1 : 1))
}
