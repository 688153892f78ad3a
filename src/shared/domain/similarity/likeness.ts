import { findPairs } from './findPairs.ts'
import { stemTexts, wordsOf } from './stemTexts.ts'
import type { TextItem } from './stemTexts.ts'
import { weigh } from './weigh.ts'

/** a comes before b by id; `shared` are words as people wrote them, the rarest first. */
export type LikePair = { a: string; b: string; likeness: number; shared: string[] }

export type Likeness = {
  /** Pairs of texts that are at least this alike, above 0 and up to 1; the likest first. */
  pairsAbove: (threshold: number) => LikePair[]
}

/**
 * Compares texts with each other by their words: without endings and stop words, a rare word weighing more than a common one. Texts in
 * different languages are not compared by meaning. `languages` are those of the workshop, the first the most likely one.
 */
export const makeLikeness = (texts: readonly TextItem[], languages: readonly string[] = []): Likeness => {
  const items = texts.toSorted((x, y) => (x.id < y.id ? -1 : 1))
  const stemmed = stemTexts(items, languages)
  const weighed = weigh(stemmed)
  return {
    pairsAbove: (threshold) =>
      findPairs(weighed, threshold, () => true)
        .map(({ left, right, likeness, shared }) => ({
          a: items[left]!.id,
          b: items[right]!.id,
          likeness,
          shared: wordsOf(stemmed, shared),
        }))
        .sort(likestFirst),
  }
}

const likestFirst = (x: LikePair, y: LikePair): number => y.likeness - x.likeness || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1)
