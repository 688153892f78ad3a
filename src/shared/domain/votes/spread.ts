/** How far a group is of one mind: close together, apart, or in two camps. */
export type Agreement = 'close' | 'apart' | 'split'

export type Spread = { lower: number; median: number; upper: number; histogram: number[]; agreement: Agreement }

/** The value below which a share of the sorted values lies, between two of them in proportion (Hyndman and Fan 1996, definition 7). */
const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)]!
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at))
}

/** From this share of the scores at each end on we speak of two camps. */
const CAMP = 0.25

/**
 * Median, quartiles and histogram of scores from 1 to 5; null without any. `agreement`: 'split' where at least a quarter gives 1 or 2
 * and at least a quarter 4 or 5; else 'apart' where the middle half covers two steps or more; else 'close'.
 */
export const spreadOf = (scores: readonly number[]): Spread | null => {
  if (scores.length === 0) return null
  const sorted = scores.toSorted((a, b) => a - b)
  const [lower, median, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)]
  const histogram = [1, 2, 3, 4, 5].map((score) => sorted.filter((each) => each === score).length)
  const [low, high] = [histogram[0]! + histogram[1]!, histogram[3]! + histogram[4]!]
  const isSplit = sorted.length > 1 && Math.min(low, high) / sorted.length >= CAMP
  return { lower, median, upper, histogram, agreement: isSplit ? 'split' : upper - lower >= 2 ? 'apart' : 'close' }
}
