import { refreshMix } from './mix.ts'
import { beyond } from './relocate.ts'
import type { State } from './state.ts'

/** Lays down the prices that hold while nobody sits: tables not allowed, announced seats, wishes, and the mix of empty tables. */
export const layPrices = (s: State): void => {
  const { P, T, R, first, join, weights, instance, pinned, wish, counts } = s
  const { allowed, announced } = instance
  for (let p = 0; p < P; p += 1)
    for (let t = 0; t < T; t += 1) {
      const worth = wish === null ? 0 : wish[p * T + t]!
      counts[3]! += worth
      const always = -worth * weights.wishes
      for (let r = first; r < R; r += 1) {
        const told = announced[p * R + r]!
        const barred = allowed !== null && allowed[p * T + t] === 0 && pinned[p * R + r]! < 0
        const price = always + (barred ? weights.broken : 0) + (told >= 0 && told !== t ? weights.changed : 0)
        if (price !== 0) join[(r * T + t) * P + p] = price
      }
    }
  for (let r = 0; r < R; r += 1)
    for (let t = 0; t < T; t += 1) {
      if (r >= first) {
        counts[0]! += beyond(0, instance.low[r * T + t]!, instance.high[r * T + t]!)
        counts[6]! += beyond(0, s.levels.least[r * T + t]!, s.levels.most[r * T + t]!)
      }
      refreshMix(s, r, t)
    }
}

/** What it costs that table t holds `people` in round r. */
export const sizePrice = ({ T, instance, levels, weights, unevenWeight }: State, r: number, t: number, people: number): number => {
  const at = r * T + t
  return (
    weights.broken * beyond(people, instance.low[at]!, instance.high[at]!) +
    unevenWeight[r]! * beyond(people, levels.least[at]!, levels.most[at]!)
  )
}

/** The weighted objective of the running plan; the search only ever sees differences of it. */
export const energyOf = ({ weights: w, counts: c }: State): number =>
  c[0]! * w.broken + c[1]! * w.returns + c[2]! * w.changed + c[3]! * w.wishes + c[4]! * w.repeats + c[5]! * w.mixOut + c[6]! * w.uneven
