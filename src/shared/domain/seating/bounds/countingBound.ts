import type { Instance } from '../instance.ts'
import { leastMeetings } from './leastMeetings.ts'
import { seated } from './roundPair.ts'

/** Beyond so many kinds of people only their presence is looked at. */
const MOST_KINDS = 1200

/** People who are there in the same rounds, and whose seats are given in the same rounds at the same tables. */
type Kind = { heads: number; sample: number }

/**
 * Meetings that there must be, against the pairs that can have them: each pair's n-th meeting costs n - 1, so that the meetings go
 * to as many pairs as possible first. Pairs apart, or kept apart by their given seats, take none; given seats at one table count.
 */
export function countingBound(instance: Instance): number {
  const { rounds, together, apart } = instance
  const precise = kindsOfPeople(instance, true)
  const withSeats = precise.length <= MOST_KINDS
  const kinds = withSeats ? precise : kindsOfPeople(instance, false)
  /** Pairs that may still have their n-th meeting beyond the given ones. */
  const room = new Float64Array(rounds + 1)
  let given = 0
  let cost = 0
  const count = (a: number, b: number, pairs: number, meetsMore: boolean): void => {
    const { least, most } = meetings(instance, a, b, withSeats)
    for (let n = least; n < most; n++) room[n]! += pairs
    if (!meetsMore) return
    given += least * pairs
    cost += ((least * (least - 1)) / 2) * pairs
  }
  for (let i = 0; i < kinds.length; i++) {
    const { heads, sample } = kinds[i]!
    if (heads > 1) count(sample, sample, (heads * (heads - 1)) / 2, true)
    for (let j = 0; j < i; j++) count(sample, kinds[j]!.sample, heads * kinds[j]!.heads, true)
  }
  for (const [a, b] of together) count(a, b, -1, true)
  for (const [a, b] of apart) count(a, b, -1, false)
  let left = leastMeetings(instance) - given
  for (let n = 0; n < room.length && left > 0; n++) {
    const taken = Math.min(left, room[n]!)
    cost += taken * n
    left -= taken
  }
  return Math.max(0, cost)
}

/** Fewest and most rounds in which two people can share a table. */
function meetings(instance: Instance, a: number, b: number, withSeats: boolean): { least: number; most: number } {
  let least = 0
  let most = 0
  for (let r = 0; r < instance.rounds; r++) {
    if (!seated(instance, a, r) || !seated(instance, b, r)) continue
    const one = instance.fixed[a * instance.rounds + r]!
    const other = instance.fixed[b * instance.rounds + r]!
    if (withSeats && one >= 0 && one === other) least++
    if (!withSeats || one < 0 || other < 0 || one === other) most++
  }
  return { least, most }
}

function kindsOfPeople(instance: Instance, withSeats: boolean): Kind[] {
  const { people, rounds, fixed } = instance
  const kinds: Record<string, Kind> = {}
  for (let p = 0; p < people; p++) {
    let key = ''
    for (let r = 0; r < rounds; r++) key += seated(instance, p, r) ? `${withSeats ? fixed[p * rounds + r]! : ''},` : '-'
    const kind = (kinds[key] ??= { heads: 0, sample: p })
    kind.heads++
  }
  return Object.values(kinds)
}
