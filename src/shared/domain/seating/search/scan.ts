import type { Random } from '../random.ts'
import type { Heat } from './heat.ts'
import { mixChange, refreshMix } from './mix.ts'
import { sizePrice } from './prices.ts'
import { relocate } from './relocate.ts'
import { NEVER, type State } from './state.ts'

/** What one person may do next, collected before one of it is drawn. */
export type Choices = { target: Int32Array; odds: Float64Array; enter: Int32Array; bend: Int32Array }

export const createChoices = ({ P, T, V }: State): Choices => ({
  target: new Int32Array(P + T),
  odds: new Float64Array(P + T),
  enter: new Int32Array(T + 1),
  bend: new Int32Array(Math.max(1, V) * T),
})

/**
 * Lets person a of round r trade seats with anybody, drawn by heat bath among all trades at once (and none): each trade is weighed
 * by its price. Returns whether something changed.
 */
export const tradeSeats = (s: State, r: number, a: number, heat: Heat, choices: Choices, random: Random): boolean => {
  const { P, T, tab, join, stay, pair } = s
  const { target, odds, enter } = choices
  const { limit, odds: byPrice } = heat
  const base = r * P
  const from = tab[base + a]!
  const leave = stay[base + a]!
  for (let t = 0; t < T; t += 1) enter[t] = join[(r * T + t) * P + a]! - leave
  // Nobody trades with their own table or with those who are not there.
  enter[from] = NEVER
  enter[T] = NEVER
  const slack = s.V === 0 ? 0 : bendOf(s, r, a, from, choices)
  const row = a * P
  const column = (r * T + from) * P
  const threshold = limit + slack
  let found = 0
  let sum = 1
  for (let b = 0; b < P; b += 1) {
    let price = join[column + b]! - stay[base + b]! + enter[tab[base + b]!]! - 2 * pair[row + b]!
    if (price > threshold) continue
    if (slack > 0) {
      price -= sharedBend(s, a, b, tab[base + b]!, choices)
      if (price > limit) continue
    }
    const weight = price >= 0 ? byPrice[price]! : 1 / byPrice[price < -limit ? limit : -price]!
    sum += weight
    target[found] = b
    odds[found] = sum
    found += 1
  }
  if (found === 0) return false
  const drawn = random.share() * sum
  if (drawn < 1) return false
  let pick = 0
  while (pick < found - 1 && odds[pick]! <= drawn) pick += 1
  const b = target[pick]!
  const to = tab[base + b]!
  relocate(s, r, a, to)
  relocate(s, r, b, from)
  refreshMix(s, r, from)
  refreshMix(s, r, to)
  return true
}

/** Fills `bend`: what a value of a that the other has too takes off the price, by table. Returns the most that it can be in all. */
const bendOf = ({ T, V, more, fewer, valuesOf }: State, r: number, a: number, from: number, { bend }: Choices): number => {
  const values = valuesOf[a]!
  const here = (r * T + from) * V
  let most = 0
  for (const [at, v] of values.entries()) {
    const own = more[here + v]! + fewer[here + v]!
    let widest = 0
    for (let t = 0; t < T; t += 1) {
      const cell = (r * T + t) * V + v
      const both = own + more[cell]! + fewer[cell]!
      bend[at * T + t] = both
      if (both > widest) widest = both
    }
    most += widest
  }
  return most
}

const sharedBend = ({ T, valuesOf }: State, a: number, b: number, to: number, { bend }: Choices): number => {
  const mine = valuesOf[a]!
  const theirs = valuesOf[b]!
  let sum = 0
  for (let i = 0; i < mine.length; i += 1) for (let j = 0; j < theirs.length; j += 1) if (mine[i] === theirs[j]) sum += bend[i * T + to]!
  return sum
}

/** Lets person a of round r move to a table with room, likewise. */
export const changeTable = (s: State, r: number, a: number, heat: Heat, { target, odds }: Choices, random: Random): boolean => {
  const { P, T, V, tab, size, join, stay, more, fewer, valuesOf, weights, instance } = s
  const { limit, odds: byPrice } = heat
  const from = tab[r * P + a]!
  const shrunk = size[r * T + from]!
  const leaving = sizePrice(s, r, from, shrunk - 1) - sizePrice(s, r, from, shrunk)
  if (leaving > limit) return false
  let gone = leaving - stay[r * P + a]!
  if (V > 0) {
    // The running prices hold for tables that keep their size.
    for (const v of valuesOf[a]!) gone -= fewer[(r * T + from) * V + v]!
    gone += weights.mixOut * mixChange(s, r, from, a, -1)
  }
  let found = 0
  let sum = 1
  for (let t = 0; t < T; t += 1) {
    const people = size[r * T + t]!
    if (t === from || people >= instance.high[r * T + t]!) continue
    let price = gone + join[(r * T + t) * P + a]! + sizePrice(s, r, t, people + 1) - sizePrice(s, r, t, people)
    if (V > 0) {
      for (const v of valuesOf[a]!) price -= more[(r * T + t) * V + v]!
      price += weights.mixOut * mixChange(s, r, t, a, 1)
    }
    if (price > limit) continue
    sum += price >= 0 ? byPrice[price]! : 1 / byPrice[price < -limit ? limit : -price]!
    target[found] = t
    odds[found] = sum
    found += 1
  }
  if (found === 0) return false
  const drawn = random.share() * sum
  if (drawn < 1) return false
  let pick = 0
  while (pick < found - 1 && odds[pick]! <= drawn) pick += 1
  relocate(s, r, a, target[pick]!)
  refreshMix(s, r, from)
  refreshMix(s, r, target[pick]!)
  return true
}
