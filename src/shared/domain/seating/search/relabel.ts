import type { Random } from '../random.ts'
import type { Cooling } from './anneal.ts'
import { createHeat, setHeat } from './heat.ts'
import { apartCost, type Labels, ownCost, setBands, setMargins, tableCost, tableOf, valueCost } from './labels.ts'
import { temperature } from './temperature.ts'

const SLICE = 200_000

/** Anneals who follows which point; yields the work done since the last time. `best` receives the best assignment. */
export function* relabel(
  labels: Labels,
  best: Int32Array,
  { from, to, work, steps = 60 }: Cooling,
  random: Random,
): Generator<number, void> {
  const heat = createHeat()
  const count = labels.travellers.length
  const perTrade = 3 * labels.R + 5
  let least = labels.cost
  let slice = 0
  best.set(labels.points)
  if (count < 2) return
  for (let step = 0; step < steps; step += 1) {
    setHeat(heat, temperature(from, to, steps === 1 ? 1 : step / (steps - 1)))
    for (let left = work / steps; left > 0;) {
      const u = random.below(count)
      const w = random.below(count - 1)
      const other = w < u ? w : w + 1
      const plain = labels.plain[u] === 1 && labels.plain[other] === 1
      const change = plain ? tradePrice(labels, u, other) : trade(labels, u, other)
      const taken = change <= 0 || (change <= heat.limit && random.share() < heat.odds[change]!)
      if (taken === plain) trade(labels, u, other)
      if (labels.cost < least) {
        least = labels.cost
        best.set(labels.points)
        if (least === 0) return
      }
      const spent = plain && !taken ? perTrade : 20 * perTrade
      left -= spent
      slice += spent
      if (slice >= SLICE) {
        yield slice
        slice = 0
      }
    }
  }
  if (slice > 0) yield slice
}

/** What a trade between two plain travellers would cost, from the margins alone. */
const tradePrice = (labels: Labels, a: number, b: number): number => {
  const { travellers, valuesOf, schedule, points, more, fewer, R, T, V } = labels
  const mine = valuesOf[travellers[a]![0]!]!
  const theirs = valuesOf[travellers[b]![0]!]!
  const rowA = points[a]! * R
  const rowB = points[b]! * R
  let price = 0
  for (let i = 0; i < mine.length; i += 1) {
    const v = mine[i]!
    if (!theirs.includes(v)) price += passing(schedule, more, fewer, rowA, rowB, R, T * V, V, v)
  }
  for (let i = 0; i < theirs.length; i += 1) {
    const v = theirs[i]!
    if (!mine.includes(v)) price += passing(schedule, more, fewer, rowB, rowA, R, T * V, V, v)
  }
  return price
}

/** Two travellers trade points; returns by how much the cost rose. Trading again takes it back. */
const trade = (labels: Labels, a: number, b: number): number => {
  const { points, special, apartOf, R } = labels
  const before = labels.cost
  const tied = special[a]! + special[b]! + apartOf[a]!.length + apartOf[b]!.length > 0
  if (tied) labels.cost -= personal(labels, a, b)
  const pointA = points[a]!
  const pointB = points[b]!
  for (let r = 0; r < R; r += 1) {
    const from = tableOf(labels, a, r)
    const to = labels.schedule[pointB * R + r]!
    if (from !== to) exchange(labels, a, b, r, from, to)
  }
  points[a] = pointB
  points[b] = pointA
  if (tied) labels.cost += personal(labels, a, b)
  return labels.cost - before
}

const personal = (labels: Labels, a: number, b: number): number =>
  (labels.special[a] === 1 ? ownCost(labels, a) : 0) +
  (labels.special[b] === 1 ? ownCost(labels, b) : 0) +
  apartCost(labels, a, b) +
  apartCost(labels, b, a)

/** In round r traveller a goes from table `from` to `to`, and b the other way. */
const exchange = (labels: Labels, a: number, b: number, r: number, from: number, to: number): void => {
  const { instance, travellers, size, T, R } = labels
  let heads = 0
  for (const p of travellers[a]!) heads += instance.present[p * R + r]!
  for (const p of travellers[b]!) heads -= instance.present[p * R + r]!
  if (heads === 0) {
    shift(labels, a, r, from, to, true)
    shift(labels, b, r, to, from, true)
    return
  }
  labels.cost -= tableCost(labels, r, from) + tableCost(labels, r, to)
  shift(labels, a, r, from, to, false)
  shift(labels, b, r, to, from, false)
  size[r * T + from]! -= heads
  size[r * T + to]! += heads
  setBands(labels, r, from)
  setBands(labels, r, to)
  labels.cost += tableCost(labels, r, from) + tableCost(labels, r, to)
}

const shift = (labels: Labels, u: number, r: number, from: number, to: number, counted: boolean): void => {
  const { instance, travellers, valuesOf, heads, T, V, R } = labels
  for (const p of travellers[u]!) {
    if (instance.present[p * R + r] === 0) continue
    for (const v of valuesOf[p]!) {
      const left = (r * T + from) * V + v
      const entered = (r * T + to) * V + v
      if (counted) labels.cost -= valueCost(labels, left) + valueCost(labels, entered)
      heads[left]! -= 1
      heads[entered]! += 1
      if (counted) {
        setMargins(labels, left)
        setMargins(labels, entered)
      }
      if (counted) labels.cost += valueCost(labels, left) + valueCost(labels, entered)
    }
  }
}

/** What it costs that one head with value v follows the second row of the schedule instead of the first. */
const passing = (
  schedule: Int16Array,
  more: Int16Array,
  fewer: Int16Array,
  from: number,
  to: number,
  R: number,
  perRound: number,
  V: number,
  v: number,
): number => {
  let price = 0
  for (let r = 0, at = v; r < R; r += 1, at += perRound) {
    const left = schedule[from + r]!
    const entered = schedule[to + r]!
    if (left !== entered) price += fewer[at + left * V]! + more[at + entered * V]!
  }
  return price
}
