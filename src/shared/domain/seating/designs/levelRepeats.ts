import { evenPairs } from './evenPairs.ts'
import { missingSquare } from './missingDesign.ts'
import type { Construction, ConstructionSize } from './constructionSize.ts'

/**
 * No schedule of this size has fewer repeats: each pair of rounds lays the people into tables x tables cells
 * (orthogonal array bound); without returning, the diagonal cells stay empty, and a fixed host is one person in each of them.
 */
export function fewestLevelRepeats(size: ConstructionSize): number {
  const { people, tables, rounds } = size
  const pairsOfRounds = (rounds * (rounds - 1)) / 2
  const withHosts = size.noReturn || size.fixedHosts ? people + tables : people
  const cells = size.noReturn ? evenPairs(people, tables * (tables - 1)) : evenPairs(withHosts, tables * tables)
  return Math.max(pairsOfRounds * cells, missingSquare(withHosts, tables, rounds))
}

/** Repeats of a schedule, counted over pairs of rounds; with fixed hosts their repeats too. `returns` counts visits to the same table. */
export function countRepeats(schedule: Int16Array, size: ConstructionSize): { repeats: number; returns: number } {
  const { people, tables, rounds } = size
  const cells = new Int32Array(tables * tables)
  let repeats = 0
  let returns = 0
  for (let r = 0; r < rounds; r++) {
    for (let q = r + 1; q < rounds; q++) {
      for (let p = 0; p < people; p++) {
        const from = schedule[p * rounds + r]!
        const to = schedule[p * rounds + q]!
        repeats += cells[from * tables + to]!++
        if (from !== to) continue
        returns++
        if (size.fixedHosts) repeats++
      }
      for (let p = 0; p < people; p++) cells[schedule[p * rounds + r]! * tables + schedule[p * rounds + q]!] = 0
    }
  }
  return { repeats, returns }
}

/** The schedule with its figures, or null where it brings people back to a table that must not. */
export function asConstruction(method: string, schedule: Int16Array, size: ConstructionSize): Construction | null {
  const { repeats, returns } = countRepeats(schedule, size)
  if (size.noReturn && returns > 0) return null
  return { method, schedule, points: size.people, repeats, perfect: repeats <= fewestLevelRepeats(size) }
}
