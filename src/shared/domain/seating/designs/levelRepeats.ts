import type { Construction, ConstructionSize } from './constructionSize.ts'

/** Fewest pairs that share a cell when `units` things are laid into `cells` cells: sum over cells of x(x-1)/2, all cells level. */
export function evenPairs(units: number, cells: number): number {
  if (units <= 0 || cells <= 0) return 0
  const each = Math.floor(units / cells)
  const more = units - each * cells
  return cells * ((each * (each - 1)) / 2) + more * each
}

/**
 * No schedule of this size has fewer repeats: each pair of rounds lays the people into tables x tables cells
 * (orthogonal array bound); without returning, the diagonal cells stay empty, and a fixed host is one person in each of them.
 */
export function fewestLevelRepeats(size: ConstructionSize): number {
  const { people, tables, rounds } = size
  const pairsOfRounds = (rounds * (rounds - 1)) / 2
  if (size.noReturn) return pairsOfRounds * evenPairs(people, tables * (tables - 1))
  return pairsOfRounds * evenPairs(size.fixedHosts ? people + tables : people, tables * tables)
}

/** Repeats of a schedule, counted over pairs of rounds; with fixed hosts their repeats too. `returns` counts visits to the same table. */
export function countRepeats(schedule: Int16Array, size: ConstructionSize): { repeats: number; returns: number } {
  const { people, tables, rounds } = size
  const cells = new Int32Array(tables * tables)
  let repeats = 0
  let returns = 0
  for (let r = 0; r < rounds; r++) {
    for (let q = r + 1; q < rounds; q++) {
      cells.fill(0)
      for (let p = 0; p < people; p++) {
        const from = schedule[p * rounds + r]!
        const to = schedule[p * rounds + q]!
        repeats += cells[from * tables + to]!++
        if (from !== to) continue
        returns++
        if (size.fixedHosts) repeats++
      }
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
