import type { Random } from '../random.ts'
import { createAcceptance } from './acceptance.ts'
import type { Supply } from './fitted.ts'

const SLICE = 20_000

/** How many tables may stand still: each needs a column of its own in every round. */
export function standingTables(tables: number, rounds: number): number[] {
  return [1, 2, 3].filter((standing) => standing < tables && standing * rounds <= tables + standing)
}

/**
 * A schedule for T² people at T tables of whom some tables stand still (Wilson's quasi-difference matrices): the other m tables turn,
 * columns of m people turn with them, and in each round one column sits at each standing table. In each pair of rounds the
 * differences of the columns that sit at turning tables in both should be level; annealed, and the best found is given.
 */
export function* quasiDifferenceMatrix(
  tables: number,
  standing: number,
  rounds: number,
  steps: number,
  random: Random,
): Generator<'working', Supply> {
  const turning = tables - standing
  const columns = tables + standing
  // `shifts[column * rounds + r]` below `turning` is a shift, from there on a standing table.
  const shifts = Int16Array.from({ length: columns * rounds }, (_, at) => {
    const column = Math.floor(at / rounds)
    const table = column - (at % rounds) * standing
    return table >= 0 && table < standing ? turning + table : random.below(turning)
  })
  const heads = new Int16Array(rounds * rounds * turning)
  const place = (c: number, r: number, q: number, shift: number): number => {
    const other = shifts[c * rounds + q]!
    const difference = r < q ? shift - other : other - shift
    return (Math.min(r, q) * rounds + Math.max(r, q)) * turning + (difference < 0 ? difference + turning : difference)
  }
  const turns = (c: number, r: number): boolean => shifts[c * rounds + r]! < turning
  let cost = 0
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rounds; r++) {
      for (let q = 0; q < r; q++) if (turns(c, r) && turns(c, q)) cost += heads[place(c, r, q, shifts[c * rounds + r]!)]!++
    }
  }
  const acceptance = createAcceptance(1, random)
  let least = cost
  const best = Int16Array.from(shifts)
  for (let step = 0; step < steps && least > 0; step++) {
    if (step % SLICE === 0) {
      acceptance.cool(2.5 + (2 * step) / steps)
      if (step > 0) yield 'working'
    }
    const c = random.below(columns)
    const r = random.below(rounds)
    const old = shifts[c * rounds + r]!
    const fresh = random.below(turning)
    if (old >= turning || fresh === old) continue
    let worse = 0
    for (let q = 0; q < rounds; q++) if (q !== r && turns(c, q)) worse += heads[place(c, r, q, fresh)]! - heads[place(c, r, q, old)]! + 1
    if (!acceptance.takes(worse)) continue
    for (let q = 0; q < rounds; q++) {
      if (q === r || !turns(c, q)) continue
      heads[place(c, r, q, old)]!--
      heads[place(c, r, q, fresh)]!++
    }
    shifts[c * rounds + r] = fresh
    cost += worse
    if (cost >= least) continue
    least = cost
    best.set(shifts)
  }
  return turned(best, tables, standing, rounds)
}

function turned(shifts: Int16Array, tables: number, standing: number, rounds: number): Supply {
  const turning = tables - standing
  const points = tables * tables
  const schedule = new Int16Array(points * rounds)
  const moving = (tables + standing) * turning
  for (let p = 0; p < points; p++) {
    for (let r = 0; r < rounds; r++) {
      const shift = shifts[Math.floor(p / turning) * rounds + r]!
      if (p < moving) schedule[p * rounds + r] = shift < turning ? ((p % turning) + shift) % turning : shift
      else schedule[p * rounds + r] = turning + standingTable(p - moving, standing, r)
    }
  }
  return { schedule, points, rounds }
}

/** The people who never leave the standing tables rotate among them along lines, which is perfect for one round more than these tables. */
function standingTable(person: number, standing: number, r: number): number {
  const column = Math.floor(person / standing)
  const slope = r % (standing + 1)
  return slope === standing ? column : (person + slope * column) % standing
}
