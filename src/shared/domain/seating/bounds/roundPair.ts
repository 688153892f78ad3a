import type { Instance } from '../instance.ts'
import type { CellProblem } from './cheapestCells.ts'

/** Whether a person sits somewhere in a round: present, and in rounds that are over with a known seat. */
export function seated(instance: Instance, p: number, r: number): boolean {
  const at = p * instance.rounds + r
  return instance.present[at] === 1 && (r >= instance.played || instance.fixed[at]! >= 0)
}

/** Whom to count. Leaving people out never raises the fewest repeats, so that every choice gives a lower bound. */
export type Counting = {
  /** The partners of each person in the pairs listed as together. */
  partners: readonly (readonly number[])[]
  /** All people; else only one of each together pair, unless the seats of both are given. */
  everybody: boolean
  /** Nobody comes back to a table. */
  offDiagonal: boolean
  /** Only these people, who sit at these tables only (1 each); null for all. */
  within: { people: Uint8Array; tables: Uint8Array } | null
}

/** How the people who sit in both rounds spread over pairs of tables, and how many counted pairs are listed as together. */
export function roundPair(instance: Instance, r: number, q: number, counting: Counting): { cells: CellProblem; sharing: number } {
  const { people, tables, rounds, fixed, host } = instance
  const { partners, everybody, offDiagonal, within } = counting
  const known = new Int32Array(tables * tables)
  const row = startRound(instance, r)
  const column = startRound(instance, q)
  const counted = new Uint8Array(people)
  let laid = 0
  let sharing = 0
  const given = (p: number): boolean => fixed[p * rounds + r]! >= 0 && fixed[p * rounds + q]! >= 0
  const fits = (at: number): boolean => fixed[at]! < 0 || within === null || within.tables[fixed[at]!] === 1
  const counts = (p: number): boolean => {
    if (within !== null && (within.people[p] === 0 || !fits(p * rounds + r) || !fits(p * rounds + q))) return false
    if (!given(p) && offDiagonal && host[p] === 1) return false
    return everybody || partners[p]!.every((other) => counted[other] === 0 || (given(p) && given(other)))
  }
  for (let p = 0; p < people; p++) {
    const inRow = seated(instance, p, r)
    const inColumn = seated(instance, p, q)
    const takesPart = inRow && inColumn && counts(p)
    const knownCell = takesPart && given(p)
    const atRow = fixed[p * rounds + r]!
    const atColumn = fixed[p * rounds + q]!
    if (takesPart) {
      counted[p] = 1
      for (const other of partners[p]!) sharing += counted[other]!
      if (knownCell) known[atRow * tables + atColumn]!++
      else laid++
    }
    if (inRow) enterRound(row, atRow, knownCell, takesPart)
    if (inColumn) enterRound(column, atColumn, knownCell, takesPart)
  }
  closeRound(row, within?.tables)
  closeRound(column, within?.tables)
  const cells = {
    tables,
    people: laid,
    known,
    rowLow: row.low,
    rowHigh: row.high,
    columnLow: column.low,
    columnHigh: column.high,
    offDiagonal,
  }
  return { cells, sharing }
}

/** One round of the pair: seats asked and free at its tables, those who must be there, and the people left out who may sit anywhere. */
type Side = { low: Int32Array; high: Int32Array; must: Int32Array; others: number }

function startRound({ tables, low, high }: Instance, r: number): Side {
  const of = (sizes: Int16Array): Int32Array => Int32Array.from(sizes.subarray(r * tables, (r + 1) * tables))
  return { low: of(low), high: of(high), must: new Int32Array(tables), others: 0 }
}

function enterRound(side: Side, table: number, knownCell: boolean, counts: boolean): void {
  if (table < 0) {
    if (!counts) side.others++
  } else if (counts && !knownCell) {
    side.must[table]!++
  } else {
    side.low[table]!--
    side.high[table]!--
  }
}

function closeRound({ low, high, must, others }: Side, open?: Uint8Array): void {
  for (let t = 0; t < low.length; t++) {
    low[t] = open?.[t] === 0 ? 0 : Math.max(0, must[t]!, low[t]! - others)
    // What has happened stands, also where it went beyond the seats.
    high[t] = open?.[t] === 0 ? 0 : Math.max(low[t]!, high[t]!)
  }
}
