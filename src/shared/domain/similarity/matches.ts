import { findPairs } from './findPairs.ts'
import { stemTexts, wordsOf } from './stemTexts.ts'
import type { TextItem } from './stemTexts.ts'
import { weigh } from './weigh.ts'

/** `shared` are words as people wrote them, the rarest first. */
export type Match = { leftId: string; rightId: string; likeness: number; shared: string[] }

const byId = (x: TextItem, y: TextItem): number => (x.id < y.id ? -1 : 1)

/**
 * Texts of one side that are at least this alike (above 0, up to 1) to texts of the other; the likest first. See `makeLikeness` for what
 * alike means. An id may stand on both sides.
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
  return findPairs(weigh(stemmed), threshold, isAcross)
    .map((pair) => ({
      leftId: items[pair.left]!.id,
      rightId: items[pair.right]!.id,
      likeness: pair.likeness,
      shared: wordsOf(stemmed, pair.shared),
    }))
    .sort((x, y) => y.likeness - x.likeness || (x.leftId < y.leftId ? -1 : x.leftId > y.leftId ? 1 : x.rightId < y.rightId ? -1 : 1))
}
