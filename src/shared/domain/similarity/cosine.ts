import type { Weighed } from './weigh.ts'

/** Longer texts are compared by so many of their stems. */
const MOST_STEMS = 400

/** How alike two weighed texts are, 0 to 1. */
export const cosine = (a: Weighed, b: Weighed): number => {
  let sum = 0
  for (let i = 0, j = 0; i < a.ranks.length && j < b.ranks.length;) {
    const difference = a.ranks[i]! - b.ranks[j]!
    if (difference === 0) sum += a.weights[i]! * b.weights[j]!
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return Math.min(1, sum)
}

/** Spreads ranks as if by chance, the same ones in every text. */
const scattered = (rank: number): number => Math.imul(rank + 1, 2_654_435_761) >>> 0

/**
 * A long text as a sample of its stems, short ones as they are. Every text leaves out the same stems first, so that two long texts are
 * about as alike as their samples (bottom-k sketch: Cohen and Kaplan 2007).
 */
export const sampled = (text: Weighed): Weighed => {
  if (text.stems.length <= MOST_STEMS) return text
  const kept = [...text.ranks.keys()]
    .sort((one, other) => scattered(text.ranks[one]!) - scattered(text.ranks[other]!))
    .slice(0, MOST_STEMS)
    .sort((one, other) => one - other)
  const weights = Float64Array.from(kept, (index) => text.weights[index]!)
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0))
  return {
    stems: Int32Array.from(kept, (index) => text.stems[index]!),
    ranks: Int32Array.from(kept, (index) => text.ranks[index]!),
    weights: weights.map((weight) => weight / length),
  }
}

/** Stems that all of these texts have, the rarest first. At least one text. */
export const sharedByAll = ([first, ...others]: readonly Weighed[]): number[] =>
  others.reduce(
    (left, { stems }) => {
      const there = new Set(stems)
      return left.filter((stem) => there.has(stem))
    },
    [...first!.stems],
  )
