import type { Instance } from '../instance.ts'
import { levelSizes } from './levels.ts'
import { beyond } from './relocate.ts'
import { wishCost } from './wishCost.ts'

/** Prices while travellers trade the points that they follow: rules must be able to give way on the way to a better whole. */
const PRICES = { size: 100, rule: 100, wishes: 8, mix: 25 }

/**
 * Travellers on the points of a schedule. Whatever they trade, who meets whom how often stays as the schedule has it; only the mix,
 * rules about people, wishes and, where not everybody is there all the time, the sizes change.
 */
export type Labels = {
  instance: Instance
  R: number
  T: number
  V: number
  travellers: readonly Int32Array[]
  schedule: Int16Array
  /** The point that traveller u follows. */
  points: Int32Array
  size: Int32Array
  heads: Int16Array
  /** What is present by round, and those with value v. */
  present: Int32Array
  holders: Int32Array
  least: Int16Array
  most: Int16Array
  bandLow: Int16Array
  bandHigh: Int16Array
  /** What one head with the value more or fewer at a table costs. */
  more: Int16Array
  fewer: Int16Array
  valuesOf: readonly (readonly number[])[]
  travellerOf: Int32Array
  apartOf: readonly (readonly number[])[]
  /** Whether a traveller has rules of their own: wishes, tables not allowed, locks. */
  special: Uint8Array
  /** Whether a traveller is one person without such rules who is there all the time. */
  plain: Uint8Array
  cost: number
}

export const createLabels = (instance: Instance, schedule: Int16Array, travellers: readonly Int32Array[], points: Int32Array): Labels => {
  const { people, tables: T, rounds: R, values, apart, fixed, allowed, wishes } = instance
  const V = values.length
  const levels = levelSizes(instance)
  const travellerOf = new Int32Array(people).fill(-1)
  for (const [u, unit] of travellers.entries()) for (const p of unit) travellerOf[p] = u
  const valuesOf: number[][] = Array.from({ length: people }, () => [])
  for (const [v, list] of values.entries()) for (const p of list) valuesOf[p]!.push(v)
  const apartOf: number[][] = travellers.map(() => [])
  for (const [a, b] of apart) {
    const [u, w] = [travellerOf[a]!, travellerOf[b]!]
    if (u < 0 || w < 0 || u === w) continue
    apartOf[u]!.push(w)
    apartOf[w]!.push(u)
  }
  const tied = (p: number): boolean =>
    wishes[p]!.length > 0 ||
    (allowed !== null && allowed.subarray(p * T, (p + 1) * T).includes(0)) ||
    fixed.subarray(p * R, (p + 1) * R).some((t) => t >= 0)
  const labels: Labels = {
    instance,
    R,
    T,
    V,
    travellers,
    schedule,
    points,
    size: new Int32Array(R * T),
    heads: new Int16Array(R * T * V),
    present: levels.present,
    holders: new Int32Array(R * V),
    least: levels.least,
    most: levels.most,
    bandLow: new Int16Array(R * T * V),
    bandHigh: new Int16Array(R * T * V),
    more: new Int16Array(R * T * V),
    fewer: new Int16Array(R * T * V),
    valuesOf,
    travellerOf,
    apartOf,
    special: Uint8Array.from(travellers, (unit) => (unit.some(tied) ? 1 : 0)),
    plain: new Uint8Array(travellers.length),
    cost: 0,
  }
  fill(labels)
  return labels
}

const fill = (labels: Labels): void => {
  const { instance, R, T, V, travellers, travellerOf, valuesOf, holders, size, heads, special } = labels
  for (let r = 0; r < R; r += 1) {
    for (let p = 0; p < instance.people; p += 1) {
      if (instance.present[p * R + r] === 0) continue
      const u = travellerOf[p]!
      const t = u < 0 ? instance.fixed[p * R + r]! : tableOf(labels, u, r)
      for (const v of valuesOf[p]!) holders[r * V + v]! += 1
      if (t < 0) continue
      size[r * T + t]! += 1
      for (const v of valuesOf[p]!) heads[(r * T + t) * V + v]! += 1
    }
    for (let t = 0; t < T; t += 1) {
      setBands(labels, r, t)
      labels.cost += tableCost(labels, r, t)
    }
  }
  for (const [u, unit] of travellers.entries()) {
    const always = unit.length === 1 && !instance.present.subarray(unit[0]! * R, (unit[0]! + 1) * R).includes(0)
    labels.plain[u] = always && special[u] === 0 && labels.apartOf[u]!.length === 0 ? 1 : 0
    if (special[u] === 1) labels.cost += ownCost(labels, u)
    labels.cost += apartCost(labels, u, -1) / 2
  }
}

export const tableOf = ({ schedule, points, R }: Labels, u: number, r: number): number => schedule[points[u]! * R + r]!

export const setBands = (labels: Labels, r: number, t: number): void => {
  const { T, V, size, holders, present, bandLow, bandHigh } = labels
  const at = (r * T + t) * V
  for (let v = 0; v < V; v += 1) {
    const share = present[r] === 0 ? 0 : (holders[r * V + v]! * size[r * T + t]!) / present[r]!
    bandLow[at + v] = Math.floor(share)
    bandHigh[at + v] = Math.ceil(share)
    setMargins(labels, at + v)
  }
}

export const setMargins = ({ heads, bandLow, bandHigh, more, fewer }: Labels, cell: number): void => {
  const count = heads[cell]!
  const low = bandLow[cell]!
  const high = bandHigh[cell]!
  more[cell] = count >= high ? PRICES.mix : count < low ? -PRICES.mix : 0
  fewer[cell] = count <= low ? PRICES.mix : count > high ? -PRICES.mix : 0
}

/** Size and mix of one table, all values. */
export const tableCost = (labels: Labels, r: number, t: number): number => {
  const { T, V, size, least, most } = labels
  let cost = PRICES.size * beyond(size[r * T + t]!, least[r * T + t]!, most[r * T + t]!)
  for (let v = 0; v < V; v += 1) cost += valueCost(labels, (r * T + t) * V + v)
  return cost
}

export const valueCost = ({ heads, bandLow, bandHigh }: Labels, cell: number): number =>
  PRICES.mix * beyond(heads[cell]!, bandLow[cell]!, bandHigh[cell]!)

/** Wishes, tables not allowed and locks of one traveller. */
export const ownCost = (labels: Labels, u: number): number => {
  const { instance, R, T, travellers } = labels
  let cost = 0
  for (const p of travellers[u]!) {
    for (let r = 0; r < R; r += 1) {
      if (instance.present[p * R + r] === 0) continue
      const t = tableOf(labels, u, r)
      const must = instance.fixed[p * R + r]!
      if (must >= 0 ? must !== t : instance.allowed !== null && instance.allowed[p * T + t] === 0) cost += PRICES.rule
    }
    for (const [rank, wished] of instance.wishes[p]!.entries()) if (!visits(labels, p, u, wished)) cost += PRICES.wishes * wishCost(rank)
  }
  return cost
}

const visits = (labels: Labels, p: number, u: number, t: number): boolean => {
  for (let r = 0; r < labels.R; r += 1) if (labels.instance.present[p * labels.R + r] === 1 && tableOf(labels, u, r) === t) return true
  return false
}

/** Meetings of a traveller with those to be kept apart from; `but` is left out. */
export const apartCost = (labels: Labels, u: number, but: number): number => {
  let cost = 0
  for (const w of labels.apartOf[u]!)
    if (w !== but) for (let r = 0; r < labels.R; r += 1) if (tableOf(labels, u, r) === tableOf(labels, w, r)) cost += PRICES.rule
  return cost
}
