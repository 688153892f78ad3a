import type { Weighed } from './weigh.ts'

/**
 * A stem in more texts than this brings no two of them together by itself, only with another one; it still counts in how alike they are.
 * It keeps the work linear in the number of texts.
 */
export const COMMON = 400

/** Rounding must not lose two texts that are exactly as alike as asked for. */
export const TOLERANCE = 1e-9

/** Common stems bring texts together two by two; so many of a text, the rarest, are tried. */
const PAIRED = 5

/** What a text is found by, and how much of its length, 0 to 1, is left from there on; rarest first. */
export type Key = { key: number; rest: number }

/**
 * Keys of a text for finding texts that are `threshold` or more like it: its first stems, and of the common ones among them each two
 * together. A text that has none but common ones goes by two of its first, whatever they weigh.
 */
export const keysOf = ({ stems, ranks, weights }: Weighed, counts: Int32Array, threshold: number): Key[] => {
  const keys: Key[] = []
  const common: number[] = []
  let square = 1
  for (let index = 0; index < stems.length; index += 1) {
    const rest = Math.sqrt(Math.max(0, square))
    if (rest < threshold - TOLERANCE) break
    if (counts[stems[index]!]! <= COMMON) keys.push({ key: ranks[index]!, rest })
    else if (common.length < PAIRED) common.push(ranks[index]!)
    square -= weights[index]! ** 2
  }
  const isCommon = keys.length === 0
  const paired = isCommon ? [...ranks.subarray(0, PAIRED)] : common
  // Numbers that no rank has: one for each pair of ranks, and for a text of one stem that stem with itself.
  const pairKey = (low: number, high: number): Key => ({ key: (low + 1) * counts.length + high, rest: 1 })
  if (isCommon && paired.length === 1) return [pairKey(paired[0]!, paired[0]!)]
  for (const [index, low] of paired.entries()) for (const high of paired.slice(index + 1)) keys.push(pairKey(low, high))
  return keys
}
