import type { Construction } from '../designs/constructions.ts'
import type { Instance, Seats } from '../instance.ts'
import { type Random, shuffle } from '../random.ts'
import { connected } from './blocks.ts'

/**
 * Those who can follow a schedule from the first to the last round: people without a host's table, each `together` group as one
 * traveller. Sorted by their first member.
 */
export const travellersOf = (instance: Instance): Int32Array[] => {
  const { people, rounds, fixed, present, together } = instance
  const grouped = connected(people, together)
  const inGroup = new Uint8Array(people)
  for (const group of grouped) for (const p of group) inGroup[p] = 1
  const units = grouped.map((group) => Int32Array.from(group))
  for (let p = 0; p < people; p += 1) if (inGroup[p] === 0) units.push(Int32Array.of(p))
  const free = (p: number): boolean => {
    for (let r = 0; r < rounds; r += 1) if (present[p * rounds + r] === 1 && fixed[p * rounds + r]! < 0) return true
    return false
  }
  return units.filter((unit) => unit.some(free)).toSorted((a, b) => a[0]! - b[0]!)
}

/** Which traveller follows which point: `points[u]`, drawn at random. */
export const drawPoints = (count: number, random: Random): Int32Array => {
  const points = Int32Array.from({ length: count }, (_, u) => u)
  shuffle(points, random)
  return points
}

/** The seats of travellers who follow their points; the others stay open. */
export const followSchedule = (
  instance: Instance,
  { schedule }: Construction,
  travellers: readonly Int32Array[],
  points: Int32Array,
): Seats => {
  const { people, rounds } = instance
  const seats = new Int16Array(people * rounds).fill(-1)
  for (const [u, unit] of travellers.entries())
    for (const p of unit) for (let r = 0; r < rounds; r += 1) seats[p * rounds + r] = schedule[points[u]! * rounds + r]!
  return seats
}
