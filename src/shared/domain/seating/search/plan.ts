import type { Instance, Seats } from '../instance.ts'
import { type Random, shuffle } from '../random.ts'
import { refreshMix } from './mix.ts'
import { layPrices, sizePrice } from './prices.ts'
import { relocate } from './relocate.ts'
import { createState, type State } from './state.ts'
import type { Weights } from './weights.ts'

/**
 * A running plan that holds the history, the fixed seats and what it can of `seats` (as `Seats`; -1 is open); whoever has no seat yet
 * gets the cheapest, blocks first.
 */
export const startPlan = (instance: Instance, weights: Weights, seats: Seats | null, random: Random): State => {
  const s = createState(instance, weights)
  const { P, R, first, pinned, held, blocks } = s
  const { present } = instance
  layPrices(s)
  for (let p = 0; p < P; p += 1)
    for (let r = 0; r < R; r += 1) {
      const t = pinned[p * R + r]!
      if (r < first || t >= 0) held[r * P + p] = 1
      if (t >= 0 && (r < first || present[p * R + r] === 1)) put(s, r, p, t)
    }
  for (const { round, members } of blocks) for (const p of members) held[round * P + p] = 1
  if (seats !== null) keepSeats(s, seats)
  const order = Int32Array.from({ length: P }, (_, p) => p)
  shuffle(order, random)
  const byTies = [...order].toSorted((a, b) => ties(s, b) - ties(s, a))
  const sizeFirst = blocks.toSorted((a, b) => b.members.length - a.members.length)
  for (let r = first; r < R; r += 1) {
    for (const { round, members } of sizeFirst) if (round === r && s.tab[r * P + members[0]!] === s.T) seatCheapest(s, r, members)
    for (const p of byTies) if (present[p * R + r] === 1 && s.tab[r * P + p] === s.T) seatCheapest(s, r, [p])
  }
  for (let r = 0; r < R; r += 1) for (let t = 0; t < s.T; t += 1) refreshMix(s, r, t)
  return s
}

/** Beyond so many people the mix is priced once all are seated: a first plan at once is worth more than a well mixed one. */
const MIX_AT_ONCE = 300

const put = (s: State, r: number, p: number, t: number): void => {
  relocate(s, r, p, t)
  if (s.P <= MIX_AT_ONCE) refreshMix(s, r, t)
}

const keepSeats = (s: State, seats: Seats): void => {
  const { P, T, R, first, instance, tab, blocks } = s
  const inBlock = new Uint8Array(R * P)
  for (const { round, members } of blocks) {
    for (const p of members) inBlock[round * P + p] = 1
    const t = commonest(members, round, seats, T, R)
    if (t >= 0 && instance.high[round * T + t]! > 0) for (const p of members) put(s, round, p, t)
  }
  for (let p = 0; p < P; p += 1)
    for (let r = first; r < R; r += 1) {
      const t = seats[p * R + r]!
      const free = tab[r * P + p] === T && inBlock[r * P + p] === 0 && instance.present[p * R + r] === 1
      if (free && t >= 0 && instance.high[r * T + t]! > 0) put(s, r, p, t)
    }
}

/** The table where most of a block would sit, or -1. */
const commonest = (members: Int32Array, round: number, seats: Seats, T: number, R: number): number => {
  const votes = new Int32Array(T)
  let best = -1
  for (const p of members) {
    const t = seats[p * R + round]!
    if (t < 0) continue
    votes[t]! += 1
    if (best < 0 || votes[t]! > votes[best]!) best = t
  }
  return best
}

/** How tied somebody is: the most tied choose first. */
const ties = ({ P, T, apartOf, instance }: State, p: number): number => {
  let barred = apartOf[p]!.length
  if (instance.allowed !== null) for (let t = 0; t < T; t += 1) barred += P * (1 - instance.allowed[p * T + t]!)
  return barred
}

const seatCheapest = (s: State, r: number, members: Int32Array | readonly number[]): void => {
  const { P, T, size, join } = s
  let best = -1
  let cheapest = Infinity
  for (let t = 0; t < T; t += 1) {
    const people = size[r * T + t]!
    let price = sizePrice(s, r, t, people + members.length) - sizePrice(s, r, t, people)
    for (const p of members) price += join[(r * T + t) * P + p]!
    if (price < cheapest) {
      cheapest = price
      best = t
    }
  }
  if (best >= 0) for (const p of members) put(s, r, p, best)
}
