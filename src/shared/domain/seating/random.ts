/** Whole numbers that look random and are the same on every machine for a seed (xoshiro128**, Blackman and Vigna, public domain). */
export type Random = {
  /** 0 to 2^32 - 1. */
  next: () => number
  /** 0 to `limit` - 1, for limits far below 2^32. */
  below: (limit: number) => number
  /** At least 0, below 1. */
  share: () => number
}

/** A generator for a seed of 32 bits; `stream` gives independent ones for the same seed. */
export const createRandom = (seed: number, stream = 0): Random => {
  let word = (seed ^ Math.imul(stream + 1, 0x9e3779b9)) | 0
  // splitmix32 spreads a small seed over the whole state.
  const spread = (): number => {
    word = (word + 0x9e3779b9) | 0
    let mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
  let a = spread()
  let b = spread()
  let c = spread()
  let d = spread() | 1
  const next = (): number => {
    const five = Math.imul(b, 5)
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  return {
    next,
    below: (limit) => Math.floor((next() / 4294967296) * limit),
    share: () => next() / 4294967296,
  }
}

/** Puts the numbers in an order drawn at random, in place. */
export const shuffle = (numbers: { [index: number]: number; length: number }, random: Random): void => {
  for (let last = numbers.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1)
    const kept = numbers[last]!
    numbers[last] = numbers[other]!
    numbers[other] = kept
  }
}
