import type { Supply } from './fitted.ts'

/** Everybody meets everybody once at tables of two: one person stays, the others walk around a circle. */
export function roundRobin(tables: number): Supply {
  const points = 2 * tables
  const rounds = points - 1
  const schedule = new Int16Array(points * rounds)
  for (let r = 0; r < rounds; r++) {
    schedule[rounds * rounds + r] = 0
    schedule[r * rounds + r] = 0
    for (let t = 1; t < tables; t++) {
      schedule[((r + t) % rounds) * rounds + r] = t
      schedule[((r - t + rounds) % rounds) * rounds + r] = t
    }
  }
  return { schedule, points, rounds }
}
