/** Between the two by equal ratios, by products alone: the square root is exact on every machine, a power is not. */
export const temperature = (from: number, to: number, share: number): number => {
  let low = from
  let high = to
  let at = share
  for (let halving = 0; halving < 8; halving += 1) {
    const middle = Math.sqrt(low * high)
    if (at >= 0.5) {
      low = middle
      at = 2 * at - 1
    } else {
      high = middle
      at *= 2
    }
  }
  return low + (high - low) * at
}
