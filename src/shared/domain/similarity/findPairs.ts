import { cosine, sampled } from './cosine.ts'
import { COMMON, keysOf, TOLERANCE } from './pairKeys.ts'
import type { WeighedTexts } from './weigh.ts'

/** Two texts by their places, and the cosine of their weights. */
export type FoundPair = { left: number; right: number; likeness: number }

/** The latest texts under one key, and how much of each text's length the key and all after it hold; `next` is where one more goes. */
type Posting = { texts: number[]; rests: number[]; next: number }

/** A text in a large family of like ones is paired with so many of the likest before it, and so many of the nearest. */
const MOST_PAIRS = 30

/**
 * All pairs that are at least this alike (above 0, up to 1) and that `mayPair` lets through; a text with very many like ones before it is
 * paired with the likest and the nearest of them. A pair that is alike enough shares a stem within the first stems of both that hold all
 * but `threshold` of their length, so only those are indexed; and from the first stem that both have, what remains of the two must be
 * enough (prefix and position filter: Bayardo, Ma, Srikant 2007; Xiao, Wang, Lin, Yu 2008). A pair may go unfound where what it shares of
 * those is `COMMON`, and of long texts, which are looked up by a sample, where it is hardly alike enough.
 */
export const findPairs = (
  { vectors: whole, counts }: WeighedTexts,
  threshold: number,
  mayPair: (left: number, right: number) => boolean,
): FoundPair[] => {
  const vectors = whole.map(sampled)
  const isSample = (text: number): boolean => vectors[text] !== whole[text]
  const postings = new Map<number, Posting>()
  const pairs: FoundPair[] = []
  const met = new Int32Array(vectors.length).fill(-1)
  const least = threshold - TOLERANCE
  for (const [right, vector] of vectors.entries()) {
    const found: FoundPair[] = []
    for (const { key, rest } of keysOf(vector, counts, threshold)) {
      const posting = postings.get(key)
      if (!posting) {
        postings.set(key, { texts: [right], rests: [rest], next: 1 })
        continue
      }
      const { texts, rests } = posting
      for (const [index, left] of texts.entries()) {
        if (met[left] === right) continue
        met[left] = right
        if (rest * rests[index]! < least || !mayPair(left, right)) continue
        const rough = cosine(vectors[left]!, vector)
        if (rough < least) continue
        const likeness = isSample(left) || isSample(right) ? cosine(whole[left]!, whole[right]!) : rough
        if (likeness >= least) found.push({ left, right, likeness })
      }
      texts[posting.next] = right
      rests[posting.next] = rest
      posting.next = (posting.next + 1) % COMMON
    }
    pairs.push(...likest(found))
  }
  return pairs
}

const likest = (found: FoundPair[]): FoundPair[] => {
  if (found.length <= 2 * MOST_PAIRS) return found
  const sorted = found.sort((a, b) => b.likeness - a.likeness || b.left - a.left)
  const nearest = sorted.slice(MOST_PAIRS).sort((a, b) => b.left - a.left)
  return [...sorted.slice(0, MOST_PAIRS), ...nearest.slice(0, MOST_PAIRS)]
}
