/** Points of a starter: `orbits` circles of `order` points that all move on by one in each round, and fixed points. */
export type StarterShape = { order: number; orbits: number; fixed: number }

/**
 * `of[p * points + q]`: the orbit of a pair of points. Its n-th occurrence in the base round (from 0) costs `first + n * more` repeats
 * over all rounds.
 */
export type PairOrbits = { of: Int32Array; first: Int32Array; more: Int32Array }

/** Pairs with one difference between two circles form an orbit; two points half a circle apart meet twice, two fixed points always. */
export function pairOrbits({ order, orbits, fixed }: StarterShape): PairOrbits {
  const points = orbits * order + fixed
  const circles = orbits + fixed
  const count = circles * circles * order
  const of = new Int32Array(points * points)
  const first = new Int32Array(count)
  const more = new Int32Array(count).fill(order)
  const circle = (p: number): number => (p < orbits * order ? Math.floor(p / order) : p - orbits * order + orbits)
  for (let p = 0; p < points; p++) {
    for (let q = 0; q <= p; q++) {
      const low = circle(q)
      const high = circle(p)
      const onCircles = high < orbits
      const ahead = onCircles ? ((p % order) - (q % order) + order) % order : 0
      const difference = low === high ? Math.min(ahead, order - ahead) : ahead
      const orbit = (low * circles + high) * order + difference
      of[p * points + q] = orbit
      of[q * points + p] = orbit
      if (onCircles && low === high && 2 * difference === order) {
        first[orbit] = order / 2
        more[orbit] = 2 * order
      } else if (low >= orbits) {
        first[orbit] = (order * (order - 1)) / 2
        more[orbit] = order * order
      }
    }
  }
  return { of, first, more }
}
