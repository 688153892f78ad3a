import { COMMON, keysOf, TOLERANCE } from './pairKeys.ts'
import type { Weighed, WeighedTexts } from './weigh.ts'

/** Two texts by their places, the cosine of their weights, and the stems that both have, rarest first. */
export type FoundPair = { left: number; right: number; likeness: number; shared: number[] }

/** Texts under one key, and how much of each text's length the key and all after it hold. */
type Posting = { texts: number[]; rests: number[] }

/**
 * All pairs that are at least this alike (above 0, up to 1) and that `mayPair` lets through. A pair that is alike enough shares a stem
 * within the first stems of both that hold all but `threshold` of their length, so only those are indexed; and from the first stem that
 * both have, what remains of the two must be enough (prefix and position filter: Bayardo, Ma, Srikant 2007; Xiao, Wang, Lin, Yu 2008).
 * A pair may go unfound where what it shares of those is `COMMON`.
 */
export const findPairs = (
  { vectors, counts }: WeighedTexts,
  threshold: number,
  mayPair: (left: number, right: number) => boolean,
): FoundPair[] => {
  const postings = new Map<number, Posting>()
  const pairs: FoundPair[] = []
  const met = new Int32Array(vectors.length).fill(-1)
  const least = threshold - TOLERANCE
  for (const [right, vector] of vectors.entries())
    for (const { key, rest } of keysOf(vector, counts, threshold)) {
      const posting = postings.get(key)
      if (!posting) {
        postings.set(key, { texts: [right], rests: [rest] })
        continue
      }
      const { texts, rests } = posting
      for (const [index, left] of texts.entries()) {
        if (met[left] === right) continue
        met[left] = right
        if (rest * rests[index]! < least || !mayPair(left, right)) continue
        const likeness = cosine(vectors[left]!, vector)
        if (likeness >= least) pairs.push({ left, right, likeness: Math.min(1, likeness), shared: sharedStems(vectors[left]!, vector) })
      }
      if (texts.length > COMMON) continue
      texts.push(right)
      rests.push(rest)
    }
  return pairs
}

/** Cosine of two weighed texts. */
const cosine = (a: Weighed, b: Weighed): number => {
  let sum = 0
  for (let i = 0, j = 0; i < a.ranks.length && j < b.ranks.length;) {
    const difference = a.ranks[i]! - b.ranks[j]!
    if (difference === 0) sum += a.weights[i]! * b.weights[j]!
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return sum
}

const sharedStems = (a: Weighed, b: Weighed): number[] => {
  const there = new Set(b.stems)
  return [...a.stems].filter((stem) => there.has(stem))
}
