import type { Instance } from '../../../src/shared/domain/seating/instance.ts'

/** Whether some plan that keeps the hard rules has fewer repeats than `limit`: every plan is tried, round by round. */
export function hasPlanBelow(instance: Instance, limit: number, noReturns: boolean): boolean {
  const { people, rounds } = instance
  const seats = new Int16Array(people * rounds).fill(-1)
  const tryRound = (r: number, repeats: number): boolean => {
    if (repeats >= limit) return false
    if (r === rounds) return true
    const trySeat = (p: number, cost: number): boolean => {
      if (repeats + cost >= limit) return false
      if (p === people) return roundIsFull(instance, seats, r) && tryRound(r + 1, repeats + cost)
      const at = p * rounds + r
      const isThere = instance.present[at] === 1 && (r >= instance.played || instance.fixed[at]! >= 0)
      if (!isThere) return trySeat(p + 1, cost)
      for (let t = 0; t < instance.tables; t++) {
        if (!maySit(instance, seats, p, r, t, noReturns)) continue
        seats[at] = t
        if (trySeat(p + 1, cost + meetingsAgain(instance, seats, p, r))) return true
        seats[at] = -1
      }
      return false
    }
    return trySeat(0, 0)
  }
  return tryRound(0, 0)
}

function maySit(instance: Instance, seats: Int16Array, p: number, r: number, t: number, noReturns: boolean): boolean {
  const { rounds, tables, fixed, allowed, high, host, played } = instance
  if (fixed[p * rounds + r]! >= 0) {
    if (fixed[p * rounds + r] !== t) return false
    if (r < played) return true
  }
  if (high[r * tables + t] === 0 || (allowed !== null && allowed[p * tables + t] === 0)) return false
  if (noReturns && host[p] === 0) for (let q = 0; q < r; q++) if (seats[p * rounds + q] === t) return false
  const shares = (other: number): boolean => other < p && seats[other * rounds + r] === t
  const elsewhere = (other: number): boolean => other < p && seats[other * rounds + r]! >= 0 && seats[other * rounds + r] !== t
  const partner = ([a, b]: readonly [number, number]): number => (a === p ? b : b === p ? a : -1)
  return (
    instance.apart.every((pair) => partner(pair) < 0 || !shares(partner(pair))) &&
    instance.together.every((pair) => partner(pair) < 0 || !elsewhere(partner(pair)))
  )
}

function roundIsFull({ people, tables, rounds, low, high, played }: Instance, seats: Int16Array, r: number): boolean {
  if (r < played) return true
  const sizes = new Int32Array(tables)
  for (let p = 0; p < people; p++) if (seats[p * rounds + r]! >= 0) sizes[seats[p * rounds + r]!]!++
  return sizes.every((size, t) => size >= low[r * tables + t]! && size <= high[r * tables + t]!)
}

/** For each person before p at the same table now: the rounds in which the two sat together earlier. */
function meetingsAgain({ rounds, together }: Instance, seats: Int16Array, p: number, r: number): number {
  let again = 0
  for (let other = 0; other < p; other++) {
    if (seats[other * rounds + r] !== seats[p * rounds + r]) continue
    if (together.some(([a, b]) => (a === p && b === other) || (a === other && b === p))) continue
    for (let q = 0; q < r; q++) {
      if (seats[p * rounds + q]! >= 0 && seats[p * rounds + q] === seats[other * rounds + q]) again++
    }
  }
  return again
}
