import type { StemmedTexts } from './stemTexts.ts'

/** A text as weights of its stems, of length 1 all together; the rarest stem first. */
export type Weighed = {
  stems: Int32Array
  /** Places of the stems among all stems, the rarest first; rising. */
  ranks: Int32Array
  weights: Float64Array
}

export type WeighedTexts = {
  vectors: Weighed[]
  /** In how many of the texts a stem is. */
  counts: Int32Array
}

/** "Less than 50,000" and "less than 100,000" differ by more than one word of many. */
const NUMBER = 1.5

/** Among few texts, or of a word that is seldom anyway, one text more or less says little about how rare it is. */
const FEW = 20
const SELDOM = 4

/**
 * Weighs stems by how rare they are: ln(1 + (texts + FEW) / (texts with the stem + SELDOM)), the inverse document frequency of Spärck
 * Jones (1972), smoothed. A stem counts once in a text, however often it is said.
 */
export const weigh = ({ stems, written }: StemmedTexts): WeighedTexts => {
  const counts = new Int32Array(written.length)
  for (const ofText of stems) for (const stem of ofText) counts[stem]! += 1
  const total = stems.length
  const rarity = Float64Array.from(
    counts,
    (count, stem) => Math.log(1 + (total + FEW) / (count + SELDOM)) * (/^\p{N}/u.test(written[stem]!) ? NUMBER : 1),
  )
  // Ties by spelling: the numbers of stems hang on the order of the texts.
  const order = Array.from(written.keys()).sort((a, b) => counts[a]! - counts[b]! || (written[a]! < written[b]! ? -1 : 1))
  const rankOf = new Int32Array(written.length)
  for (const [rank, stem] of order.entries()) rankOf[stem] = rank
  const vectors = stems.map((ofText) => {
    const ranks = ofText.map((stem) => rankOf[stem]!).sort()
    const own = ranks.map((rank) => order[rank]!)
    const weights = Float64Array.from(own, (stem) => rarity[stem]!)
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0))
    return { stems: own, ranks, weights: weights.map((weight) => weight / length) }
  })
  return { vectors, counts }
}
