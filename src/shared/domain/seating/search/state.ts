import type { Instance, Seats } from '../instance.ts'
import { type Block, blocksOf } from './blocks.ts'
import { type Levels, levelSizes } from './levels.ts'
import type { Weights } from './weights.ts'
import { wishCost } from './wishCost.ts'

/** Added to the price of a seat that must not change, far above every sum of prices, far below the end of 32 bits. */
export const NEVER = 0x1fffffff

/**
 * A plan under change, with every price that a swap needs. In all of it the table number `T` means "no seat".
 * A price is what the weighted objective rises by; they are sums of whole numbers, so that running and fresh sums agree to the bit.
 */
export type State = {
  instance: Instance
  weights: Weights
  levels: Levels
  P: number
  T: number
  R: number
  /** Number of values to mix. */
  V: number
  /** The first round that can still change. */
  first: number
  /** `tab[r * P + p]`. */
  tab: Int16Array
  size: Int32Array
  /** `join[(r * T + t) * P + p]`: price of p sitting at t in round r beside those who are there, p not counted. */
  join: Int32Array
  /** `stay[r * P + p]`: what p's present seat costs, saved when p leaves. `NEVER` below that for those who cannot move alone. */
  stay: Int32Array
  held: Int32Array
  /** `pair[a * P + b]`: price of one meeting more of a and b. */
  pair: Int32Array
  meets: Uint8Array
  /** 1 where a meeting counts for nothing because the two were asked to sit together; null where nobody was. */
  free: Uint8Array | null
  apartOf: readonly number[][]
  visits: Uint8Array
  /** What a first visit of p to t is worth: `wish[p * T + t]`; null where nobody wishes. */
  wish: Int16Array | null
  valuesOf: readonly Int32Array[]
  /** People there with value v: `holders[r * V + v]`. */
  holders: Int32Array
  /** Heads with value v at table t: `heads[(r * T + t) * V + v]`, and what one more or one fewer costs. */
  heads: Int16Array
  more: Int32Array
  fewer: Int32Array
  /** Heads of round and table outside their band: `outside[r * T + t]`. */
  outside: Int32Array
  unevenWeight: Int32Array
  pinned: Int16Array
  blocks: Block[]
  /** Running objective, in the order of `Objective`; `broken` holds sizes, apart and tables not allowed. */
  counts: Int32Array
}

/** An empty plan: everybody still stands, rounds that are over and fixed seats included. */
export const createState = (instance: Instance, weights: Weights): State => {
  const { people: P, tables: T, rounds: R, values, wishes, together, apart, announced, present, played } = instance
  const { pinned, blocks } = blocksOf(instance)
  const levels = levelSizes(instance)
  const V = values.length
  const valuesOf: number[][] = Array.from({ length: P }, () => [])
  const holders = new Int32Array(R * V)
  for (const [v, people] of values.entries())
    for (const p of people) {
      valuesOf[p]!.push(v)
      for (let r = 0; r < R; r += 1) holders[r * V + v]! += present[p * R + r]!
    }
  const unevenWeight = new Int32Array(R).fill(weights.uneven)
  for (let r = played; r < R; r += 1)
    for (let p = 0; p < P; p += 1) if (announced[p * R + r]! >= 0 && present[p * R + r] === 1) unevenWeight[r] = Math.min(5, weights.uneven)
  const apartOf: number[][] = Array.from({ length: P }, () => [])
  const pair = new Int32Array(P * P)
  for (const [a, b] of apart) {
    apartOf[a]!.push(b)
    apartOf[b]!.push(a)
    pair[a * P + b]! += weights.broken
    pair[b * P + a]! += weights.broken
  }
  return {
    instance,
    weights,
    levels,
    P,
    T,
    R,
    V,
    first: played,
    tab: new Int16Array(R * P).fill(T),
    size: new Int32Array(R * T),
    join: new Int32Array(R * T * P),
    stay: new Int32Array(R * P),
    held: new Int32Array(R * P),
    pair,
    meets: new Uint8Array(P * P),
    free: freePairs(P, together),
    apartOf,
    visits: new Uint8Array(P * T),
    wish: wishValues(P, T, wishes),
    valuesOf: valuesOf.map((list) => Int32Array.from(list)),
    holders,
    heads: new Int16Array(R * T * V),
    more: new Int32Array(R * T * V),
    fewer: new Int32Array(R * T * V),
    outside: new Int32Array(R * T),
    unevenWeight,
    pinned,
    blocks,
    counts: new Int32Array(7),
  }
}

const freePairs = (P: number, together: Instance['together']): Uint8Array | null => {
  if (together.length === 0) return null
  const free = new Uint8Array(P * P)
  for (const [a, b] of together) {
    free[a * P + b] = 1
    free[b * P + a] = 1
  }
  return free
}

const wishValues = (P: number, T: number, wishes: Instance['wishes']): Int16Array | null => {
  if (wishes.every((wished) => wished.length === 0)) return null
  const worth = new Int16Array(P * T)
  for (const [p, wished] of wishes.entries()) for (const [rank, t] of wished.entries()) worth[p * T + t]! += wishCost(rank)
  return worth
}

/** The plan as it leaves the solver. */
export const seatsOf = ({ P, T, R, tab }: Pick<State, 'P' | 'T' | 'R' | 'tab'>, seats: Seats = new Int16Array(P * R)): Seats => {
  for (let p = 0; p < P; p += 1)
    for (let r = 0; r < R; r += 1) {
      const t = tab[r * P + p]!
      seats[p * R + r] = t === T ? -1 : t
    }
  return seats
}
