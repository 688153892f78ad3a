import { NEVER, type State } from './state.ts'

/** Everything but the mix when p sits down at `to` in round r instead of where p is; `T` is "no seat". Follow with `refreshMix`. */
export const relocate = (s: State, r: number, p: number, to: number): void => {
  const { P, T, tab, join, stay, pair } = s
  const base = r * P
  const from = tab[base + p]!
  if (from === to) return
  if (from < T) for (let q = 0; q < P; q += 1) if (tab[base + q] === from && q !== p) meet(s, r, p, q, -1)
  tab[base + p] = T
  const row = p * P
  const fromRow = (r * T + from) * P
  const toRow = (r * T + to) * P
  for (let q = 0; q < P; q += 1) {
    const price = pair[row + q]!
    if (price === 0) continue
    const seat = tab[base + q]
    if (from < T) {
      join[fromRow + q]! -= price
      if (seat === from) stay[base + q]! -= price
    }
    if (to < T) {
      join[toRow + q]! += price
      if (seat === to) stay[base + q]! += price
    }
  }
  if (to < T) for (let q = 0; q < P; q += 1) if (tab[base + q] === to) meet(s, r, p, q, 1)
  tab[base + p] = to
  if (from < T) leaveTable(s, r, p, from)
  if (to < T) sitDown(s, r, p, to)
  countSeat(s, r, p, from, to)
}

/** One meeting more or less in round r: it changes the price of every other round in which the two could meet. */
const meet = (s: State, r: number, a: number, b: number, change: 1 | -1): void => {
  const { P, T, R, first, tab, join, stay, pair, meets, weights, free, counts } = s
  if (free !== null && free[a * P + b] === 1) return
  const before = meets[a * P + b]!
  counts[4]! += change === 1 ? before : 1 - before
  meets[a * P + b] = before + change
  meets[b * P + a] = before + change
  const price = change * weights.repeats
  pair[a * P + b]! += price
  pair[b * P + a]! += price
  for (let other = first; other < R; other += 1) {
    if (other === r) continue
    const ta = tab[other * P + a]!
    const tb = tab[other * P + b]!
    if (tb < T) join[(other * T + tb) * P + a]! += price
    if (ta < T) join[(other * T + ta) * P + b]! += price
    if (ta === tb && ta < T) {
      stay[other * P + a]! += price
      stay[other * P + b]! += price
    }
  }
}

const leaveTable = (s: State, r: number, p: number, t: number): void => {
  const { T, V, size, heads, valuesOf, visits } = s
  countSize(s, r, t, -1)
  size[r * T + t]! -= 1
  countSize(s, r, t, 1)
  for (const v of valuesOf[p]!) heads[(r * T + t) * V + v]! -= 1
  visits[p * T + t]! -= 1
  visit(s, r, p, t, -1)
}

const sitDown = (s: State, r: number, p: number, t: number): void => {
  const { P, T, V, size, heads, more, fewer, valuesOf, visits, join, stay, held } = s
  countSize(s, r, t, -1)
  size[r * T + t]! += 1
  countSize(s, r, t, 1)
  let bend = 0
  const at = (r * T + t) * V
  for (const v of valuesOf[p]!) {
    bend += more[at + v]! + fewer[at + v]!
    heads[at + v]! += 1
  }
  stay[r * P + p] = join[(r * T + t) * P + p]! - bend - (held[r * P + p] === 1 ? NEVER : 0)
  visit(s, r, p, t, 1)
  visits[p * T + t]! += 1
}

/** A table visited in one round is a return or a wish already met in the others: `visits` counts those without round r here. */
const visit = (s: State, r: number, p: number, t: number, change: 1 | -1): void => {
  const { P, T, R, first, tab, visits, join, stay, weights, wish, instance, counts } = s
  const others = visits[p * T + t]!
  const returning = instance.noReturn && instance.host[p] === 0
  const worth = wish === null ? 0 : wish[p * T + t]!
  if (!returning && worth === 0) return
  if (returning && others > 0) counts[1]! += change
  if (worth > 0 && others === 0) counts[3]! -= change * worth
  const price = change * ((returning ? weights.returns : 0) + worth * weights.wishes)
  for (let other = first; other < R; other += 1) {
    if (other === r) continue
    const there = tab[other * P + p] === t ? 1 : 0
    if (others - there !== 0) continue
    join[(other * T + t) * P + p]! += price
    if (there === 1) stay[other * P + p]! += price
  }
}

const countSize = ({ instance, levels, T, first, size, counts }: State, r: number, t: number, sign: 1 | -1): void => {
  if (r < first) return
  const at = r * T + t
  const people = size[at]!
  counts[0]! += sign * beyond(people, instance.low[at]!, instance.high[at]!)
  counts[6]! += sign * beyond(people, levels.least[at]!, levels.most[at]!)
}

/** Heads outside a band. */
export const beyond = (count: number, least: number, most: number): number =>
  count > most ? count - most : count < least ? least - count : 0

const countSeat = (
  { instance, first, P, T, R, tab, apartOf, pinned, counts }: State,
  r: number,
  p: number,
  from: number,
  to: number,
): void => {
  if (r < first) return
  const told = instance.announced[p * R + r]!
  if (told >= 0) counts[2]! += (to < T && to !== told ? 1 : 0) - (from < T && from !== told ? 1 : 0)
  for (const q of apartOf[p]!) {
    if (from < T && tab[r * P + q] === from) counts[0]! -= 1
    if (to < T && tab[r * P + q] === to) counts[0]! += 1
  }
  if (instance.allowed === null || pinned[p * R + r]! >= 0) return
  if (from < T && instance.allowed[p * T + from] === 0) counts[0]! -= 1
  if (to < T && instance.allowed[p * T + to] === 0) counts[0]! += 1
}
