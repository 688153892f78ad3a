import { sharedByAll } from '../../../src/shared/domain/similarity/cosine.ts'
import { findPairs } from '../../../src/shared/domain/similarity/findPairs.ts'
import { stemTexts, wordsOf } from '../../../src/shared/domain/similarity/stemTexts.ts'
import type { TextItem } from '../../../src/shared/domain/similarity/stemTexts.ts'
import { weigh } from '../../../src/shared/domain/similarity/weigh.ts'

/** a comes before b by id; `shared` are words as people wrote them, the rarest first. */
type LikePair = { a: string; b: string; likeness: number; shared: string[] }

/** Compares texts with each other; the likest first. */
export const makeLikeness = (
  texts: readonly TextItem[],
  languages: readonly string[] = [],
): { pairsAbove: (threshold: number) => LikePair[] } => {
  const items = texts.toSorted((x, y) => (x.id < y.id ? -1 : 1))
  const stemmed = stemTexts(items, languages)
  const weighed = weigh(stemmed)
  const { vectors } = weighed
  return {
    pairsAbove: (threshold) =>
      findPairs(weighed, threshold, () => true)
        .map(({ left, right, likeness }) => ({
          a: items[left]!.id,
          b: items[right]!.id,
          likeness,
          shared: wordsOf(stemmed, sharedByAll([vectors[left]!, vectors[right]!])),
        }))
        .sort((x, y) => y.likeness - x.likeness || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1)),
  }
}
