import type { Instance, Objective, Seats } from './instance.ts'
import { levelSizes } from './search/levels.ts'
import { wishCost } from './search/wishCost.ts'

/**
 * Counts a plan from its seats alone; the search keeps its own running counts, and the two must agree. Rounds that are over count in
 * `returns`, `repeats` and `mixOut` only, since nothing about them can be mended.
 */
export const measure = (instance: Instance, seats: Seats): Objective => [
  brokenRules(instance, seats),
  returns(instance, seats),
  changedSeats(instance, seats),
  unmetWishes(instance, seats),
  repeats(instance, seats),
  mixOut(instance, seats),
  unevenHeads(instance, seats),
]

const sizesOf = ({ people, tables, rounds }: Instance, seats: Seats): Int32Array => {
  const sizes = new Int32Array(rounds * tables)
  for (let p = 0; p < people; p += 1)
    for (let r = 0; r < rounds; r += 1) {
      const t = seats[p * rounds + r]!
      if (t >= 0) sizes[r * tables + t]! += 1
    }
  return sizes
}

const brokenRules = (instance: Instance, seats: Seats): number => {
  const { people, tables, rounds, played, present, fixed, allowed, low, high, apart, together } = instance
  const sizes = sizesOf(instance, seats)
  let broken = 0
  for (let r = played; r < rounds; r += 1) {
    for (let p = 0; p < people; p += 1) {
      const t = seats[p * rounds + r]!
      const must = fixed[p * rounds + r]!
      if (present[p * rounds + r] !== 1) broken += t >= 0 ? 1 : 0
      else if (t < 0 || (must >= 0 && must !== t)) broken += 1
      else if (must < 0 && allowed !== null && allowed[p * tables + t] === 0) broken += 1
    }
    for (let t = 0; t < tables; t += 1) {
      const size = sizes[r * tables + t]!
      broken += Math.max(0, size - high[r * tables + t]!) + Math.max(0, low[r * tables + t]! - size)
    }
    for (const [a, b] of apart) if (seats[a * rounds + r]! >= 0 && seats[a * rounds + r] === seats[b * rounds + r]) broken += 1
    for (const [a, b] of together) {
      const bothThere = present[a * rounds + r] === 1 && present[b * rounds + r] === 1
      if (bothThere && seats[a * rounds + r] !== seats[b * rounds + r]) broken += 1
    }
  }
  return broken
}

const returns = ({ people, tables, rounds, host, noReturn }: Instance, seats: Seats): number => {
  if (!noReturn) return 0
  let count = 0
  for (let p = 0; p < people; p += 1) {
    if (host[p] === 1) continue
    const seen = new Uint8Array(tables)
    for (let r = 0; r < rounds; r += 1) {
      const t = seats[p * rounds + r]!
      if (t < 0) continue
      count += seen[t]!
      seen[t] = 1
    }
  }
  return count
}

const changedSeats = ({ people, rounds, played, present, announced }: Instance, seats: Seats): number => {
  let changed = 0
  for (let p = 0; p < people; p += 1)
    for (let r = played; r < rounds; r += 1) {
      const at = p * rounds + r
      if (present[at] === 1 && announced[at]! >= 0 && announced[at] !== seats[at]) changed += 1
    }
  return changed
}

const unmetWishes = ({ rounds, wishes }: Instance, seats: Seats): number => {
  let cost = 0
  for (const [p, wished] of wishes.entries()) {
    const route = seats.subarray(p * rounds, (p + 1) * rounds)
    for (const [rank, t] of wished.entries()) if (!route.includes(t)) cost += wishCost(rank)
  }
  return cost
}

const repeats = ({ people, tables, rounds, together }: Instance, seats: Seats): number => {
  const partners: number[][] = Array.from({ length: people }, () => [])
  for (const [a, b] of together) {
    partners[a]!.push(b)
    partners[b]!.push(a)
  }
  const sitting: number[][] = Array.from({ length: rounds * tables }, () => [])
  for (let p = 0; p < people; p += 1)
    for (let r = 0; r < rounds; r += 1) if (seats[p * rounds + r]! >= 0) sitting[r * tables + seats[p * rounds + r]!]!.push(p)
  const met = new Uint8Array(people)
  let sum = 0
  for (let a = 0; a < people; a += 1) {
    met.fill(0)
    for (let r = 0; r < rounds; r += 1) {
      const t = seats[a * rounds + r]!
      if (t < 0) continue
      // The n-th meeting repeats the n - 1 before it.
      for (const b of sitting[r * tables + t]!) {
        if (b <= a || partners[a]!.includes(b)) continue
        sum += met[b]!
        met[b]! += 1
      }
    }
  }
  return sum
}

const mixOut = (instance: Instance, seats: Seats): number => {
  const { people, tables, rounds, values } = instance
  if (values.length === 0) return 0
  const sizes = sizesOf(instance, seats)
  let out = 0
  for (let r = 0; r < rounds; r += 1) {
    let seated = 0
    for (let p = 0; p < people; p += 1) if (seats[p * rounds + r]! >= 0) seated += 1
    for (const holders of values) {
      const heads = new Int32Array(tables)
      let all = 0
      for (const p of holders) {
        const t = seats[p * rounds + r]!
        if (t < 0) continue
        heads[t]! += 1
        all += 1
      }
      for (let t = 0; t < tables; t += 1) {
        const share = all === 0 ? 0 : (all * sizes[r * tables + t]!) / seated
        out += Math.max(0, heads[t]! - Math.ceil(share)) + Math.max(0, Math.floor(share) - heads[t]!)
      }
    }
  }
  return out
}

const unevenHeads = (instance: Instance, seats: Seats): number => {
  const { tables, rounds, played } = instance
  const { least, most } = levelSizes(instance)
  const sizes = sizesOf(instance, seats)
  let uneven = 0
  for (let at = played * tables; at < rounds * tables; at += 1)
    uneven += Math.max(0, sizes[at]! - most[at]!) + Math.max(0, least[at]! - sizes[at]!)
  return uneven
}
