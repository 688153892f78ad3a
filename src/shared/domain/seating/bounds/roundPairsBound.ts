import { evenPairs } from '../designs/evenPairs.ts'
import type { Instance } from '../instance.ts'
import { cheapestCells } from './cheapestCells.ts'
import type { CellProblem } from './cheapestCells.ts'
import { roundPair } from './roundPair.ts'
import type { Counting } from './roundPair.ts'

/** Beyond so many tables the rooms are taken as equal, which is weaker, and quick. */
const MOST_TABLES = 120

/**
 * Repeats are, pair of rounds by pair of rounds, the pairs of people in one cell (table in one, table in the other). The fewest, of
 * everybody and of those who are bound to some of the tables by themselves: where these tables are disjoint, their repeats add up.
 */
export function roundPairsBound(instance: Instance, offDiagonal: boolean): number {
  const partners: number[][] = Array.from({ length: instance.people }, () => [])
  for (const [a, b] of instance.together) {
    partners[a]!.push(b)
    partners[b]!.push(a)
  }
  const solved: Record<string, number> = {}
  const fewest = (r: number, q: number, counting: Counting): number => {
    const { cells, sharing } = roundPair(instance, r, q, counting)
    const key = signature(cells)
    solved[key] ??= fewestInCells(cells)
    return solved[key] - sharing
  }
  const ofGroup = (r: number, q: number, within: Counting['within']): number => {
    const all = fewest(r, q, { partners, offDiagonal, within, everybody: true })
    return Math.max(0, all, instance.together.length > 0 ? fewest(r, q, { partners, offDiagonal, within, everybody: false }) : 0)
  }
  const separate = separateGroups(instance)
  let sum = 0
  for (let r = 0; r < instance.rounds; r++) {
    for (let q = r + 1; q < instance.rounds; q++) {
      const apart = separate.reduce((total, group) => total + ofGroup(r, q, group), 0)
      sum += Math.max(ofGroup(r, q, null), apart)
    }
  }
  return sum
}

/** People bound to some tables, by disjoint sets of tables, the smallest sets first. */
function separateGroups({ people, tables, allowed }: Instance): NonNullable<Counting['within']>[] {
  if (allowed === null) return []
  const sets: Record<string, Uint8Array> = {}
  for (let p = 0; p < people; p++) {
    const own = allowed.slice(p * tables, (p + 1) * tables)
    if (own.includes(0)) sets[own.join('')] ??= own
  }
  const size = (set: Uint8Array): number => set.reduce((sum, open) => sum + open, 0)
  const taken = new Uint8Array(tables)
  const groups: NonNullable<Counting['within']>[] = []
  for (const set of Object.values(sets).toSorted((a, b) => size(a) - size(b))) {
    if (set.some((open, t) => open === 1 && taken[t] === 1)) continue
    set.forEach((open, t) => (taken[t]! |= open))
    const bound = Uint8Array.from({ length: people }, (_, p) => Number(set.every((open, t) => open >= allowed[p * tables + t]!)))
    groups.push({ people: bound, tables: set })
  }
  return groups
}

function fewestInCells(cells: CellProblem): number {
  const { tables, known, people, offDiagonal } = cells
  const exact = tables <= MOST_TABLES ? cheapestCells(cells) : null
  if (exact !== null) return exact
  const pairs = known.reduce((sum, x) => sum + (x * (x - 1)) / 2, 0)
  return Math.max(pairs, evenPairs(people, offDiagonal ? tables * (tables - 1) : tables * tables))
}

function signature({ people, known, rowLow, rowHigh, columnLow, columnHigh }: CellProblem): string {
  const sparse: number[] = []
  known.forEach((heads, cell) => heads > 0 && sparse.push(cell, heads))
  return [people, rowLow.join(), rowHigh.join(), columnLow.join(), columnHigh.join(), sparse.join()].join(';')
}
