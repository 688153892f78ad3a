import type { Instance } from '../instance.ts'

/** The most even sizes: table t of round r holds `least[r * tables + t]` to `most[…]` people, one apart where the bounds allow. */
export type Levels = { present: Int32Array; least: Int16Array; most: Int16Array }

/** Fills the tables of each round like water: all to one height between their bounds, the last heads one above. */
export const levelSizes = (instance: Pick<Instance, 'people' | 'tables' | 'rounds' | 'present' | 'low' | 'high'>): Levels => {
  const { people, tables, rounds, present, low, high } = instance
  const counts = new Int32Array(rounds)
  const least = new Int16Array(rounds * tables)
  const most = new Int16Array(rounds * tables)
  for (let r = 0; r < rounds; r += 1) {
    for (let p = 0; p < people; p += 1) counts[r]! += present[p * rounds + r]!
    const at = r * tables
    const held = (height: number): number => {
      let sum = 0
      for (let t = at; t < at + tables; t += 1) sum += between(height, low[t]!, high[t]!)
      return sum
    }
    let reached = 0
    let beyond = people + 1
    while (beyond - reached > 1) {
      const middle = (reached + beyond) >> 1
      if (held(middle) <= counts[r]!) reached = middle
      else beyond = middle
    }
    const full = held(reached) === counts[r]!
    for (let t = at; t < at + tables; t += 1) {
      least[t] = between(reached, low[t]!, high[t]!)
      most[t] = full ? least[t]! : between(reached + 1, low[t]!, high[t]!)
    }
  }
  return { present: counts, least, most }
}

const between = (height: number, low: number, high: number): number => Math.max(low, Math.min(height, high))
