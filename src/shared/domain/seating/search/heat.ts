/** How likely a change for the worse is: `odds[d]` = e^(-d / temperature) for whole prices d up to `limit`. */
export type Heat = { limit: number; odds: Float64Array }

const WIDEST = 4096

export const createHeat = (): Heat => ({ limit: 0, odds: new Float64Array(WIDEST + 1) })

/** Sets the temperature (in prices, above 0) by products alone: `Math.exp` may differ in the last bit between machines. */
export const setHeat = (heat: Heat, temperature: number): void => {
  heat.limit = Math.min(WIDEST, Math.ceil(temperature * 12))
  const step = decay(1 / temperature)
  let odds = 1
  for (let d = 0; d <= heat.limit; d += 1) {
    heat.odds[d] = odds
    odds *= step
  }
}

/** e^-x by its series, after halving x until it is small. */
const decay = (x: number): number => {
  if (x > 0.5) {
    const half = decay(x / 2)
    return half * half
  }
  let term = 1
  let sum = 1
  for (let n = 1; n < 16; n += 1) {
    term *= -x / n
    sum += term
  }
  return sum
}
