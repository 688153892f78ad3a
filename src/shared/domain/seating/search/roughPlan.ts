import type { Instance, Seats } from '../instance.ts'
import { blocksOf } from './blocks.ts'
import { levelSizes } from './levels.ts'

/** Prices of so many seats (rounds x tables x people) would fill the memory of a laptop. */
const MOST_PRICES = 100_000_000

export const isTooLarge = ({ people, tables, rounds }: Instance): boolean => people * tables * rounds > MOST_PRICES || people > 12_000

/**
 * A plan without a search, for problems beyond any room: everybody steps on from table to table, each round by another width, and takes
 * the first table with room where no rule forbids it.
 */
export const roughPlan = (instance: Instance): Seats => {
  const { people, tables, rounds, played, present } = instance
  const { pinned, blocks } = blocksOf(instance)
  const { most } = levelSizes(instance)
  const seats = new Int16Array(people * rounds).fill(-1)
  const apartOf: number[][] = Array.from({ length: people }, () => [])
  for (const [a, b] of instance.apart) {
    apartOf[a]!.push(b)
    apartOf[b]!.push(a)
  }
  for (let r = 0; r < rounds; r += 1) {
    const room = most.slice(r * tables, (r + 1) * tables)
    const sit = (members: ArrayLike<number>, t: number): void => {
      for (let i = 0; i < members.length; i += 1) seats[members[i]! * rounds + r] = t
      room[t]! -= members.length
    }
    for (let p = 0; p < people; p += 1)
      if (pinned[p * rounds + r]! >= 0 && (r < played || present[p * rounds + r] === 1)) sit([p], pinned[p * rounds + r]!)
    if (r < played) continue
    const units: ArrayLike<number>[] = blocks.filter(({ round }) => round === r).map(({ members }) => members)
    const inBlock = new Set(units.flatMap((members) => Array.from(members)))
    for (let p = 0; p < people; p += 1) if (present[p * rounds + r] === 1 && pinned[p * rounds + r]! < 0 && !inBlock.has(p)) units.push([p])
    for (const [index, members] of units.entries()) {
      const start = (index + r * Math.floor(index / tables) + r) % tables
      let best = start
      let worst = Infinity
      for (let step = 0; step < tables && worst > 0; step += 1) {
        const t = (start + step) % tables
        let faults = Math.max(0, members.length - room[t]!)
        for (let i = 0; i < members.length; i += 1) faults += faultsOf(instance, seats, apartOf, members[i]!, r, t)
        if (faults >= worst) continue
        worst = faults
        best = t
      }
      sit(members, best)
    }
  }
  return seats
}

const faultsOf = (
  { tables, rounds, allowed, noReturn, host }: Instance,
  seats: Seats,
  apartOf: readonly number[][],
  p: number,
  r: number,
  t: number,
): number => {
  let faults = allowed !== null && allowed[p * tables + t] === 0 ? 1 : 0
  for (const q of apartOf[p]!) if (seats[q * rounds + r] === t) faults += 1
  if (noReturn && host[p] === 0) for (let before = 0; before < r; before += 1) if (seats[p * rounds + before] === t) faults += 1
  return faults
}
