import type { Instance } from '../instance.ts'
import { seated } from './roundPair.ts'

/**
 * Pairs at one table, summed over rounds and tables: given in rounds that are over, else of the levelest sizes that the seats allow.
 * Pairs listed as together are left out.
 */
export function leastMeetings(instance: Instance): number {
  const { people, rounds, fixed, played, together } = instance
  let sum = 0
  for (let r = 0; r < rounds; r++) {
    const sizes = new Int32Array(instance.tables)
    let heads = 0
    for (let p = 0; p < people; p++) {
      if (!seated(instance, p, r)) continue
      heads++
      if (r < played) sizes[fixed[p * rounds + r]!]!++
    }
    if (r >= played) fillLevel(instance, r, heads, sizes)
    for (const size of sizes) sum += (size * (size - 1)) / 2
    for (const [a, b] of together) if (seated(instance, a, r) && seated(instance, b, r)) sum--
  }
  return sum
}

/** Seats what each table asks at least, then always the emptiest table that has a seat. */
function fillLevel({ tables, low, high }: Instance, r: number, heads: number, sizes: Int32Array): void {
  let left = heads
  for (let t = 0; t < tables; t++) {
    sizes[t] = Math.min(low[r * tables + t]!, high[r * tables + t]!)
    left -= sizes[t]!
  }
  if (left < 0) {
    sizes.fill(0)
    left = heads
  }
  for (let level = 0; left > 0 && level < heads; level++) {
    for (let t = 0; t < tables && left > 0; t++) {
      if (sizes[t] !== level || level >= high[r * tables + t]!) continue
      sizes[t]!++
      left--
    }
  }
}
