import { abelianGroup, groupsOfOrder } from './abelianGroup.ts'
import type { AbelianGroup } from './abelianGroup.ts'
import { createAcceptance } from './acceptance.ts'
import { asConstruction } from './levelRepeats.ts'
import type { Construction, ConstructionSize } from './constructionSize.ts'
import type { Random } from '../random.ts'

const SLICE = 50_000
const FIRST_RUN = 200_000
const STEPS = 12_000_000

/**
 * Searches a difference matrix over a commutative group: T people per column, one shift per column and round; a person's table is
 * start + shift. People of one column never meet, people of two columns meet as often as the difference of their shifts occurs.
 * Without repeats all these differences are distinct; else the best imperfect matrix found is given. The people beyond whole
 * columns are a part of the last one, which leaves every round level.
 */
export function* differenceMatrix(size: ConstructionSize, random: Random): Generator<'working', Construction | null> {
  const { people, tables, rounds } = size
  if (tables < 2 || rounds < 2 || people === 0) return null
  const groups = groupsOfOrder(tables).slice(0, 3).map(abelianGroup)
  let best: Construction | null = null
  let run = FIRST_RUN
  for (let used = 0, i = 0; used < STEPS && best?.perfect !== true; i++) {
    const group = groups[i % groups.length]!
    const steps = Math.min(run, STEPS - used)
    const shifts = yield* annealShifts(group, size, steps, random)
    const found = asConstruction('difference-matrix', developed(group, shifts, size), size)
    if (found !== null && (best === null || found.repeats < best.repeats)) best = found
    used += steps
    if (i % groups.length === groups.length - 1) run *= 2
  }
  return best
}

function developed(group: AbelianGroup, shifts: Int16Array, { people, tables, rounds }: ConstructionSize): Int16Array {
  const schedule = new Int16Array(people * rounds)
  for (let p = 0; p < people; p++) {
    const column = Math.floor(p / tables)
    for (let r = 0; r < rounds; r++) schedule[p * rounds + r] = group.plus[(p % tables) * tables + shifts[column * rounds + r]!]!
  }
  return schedule
}

/** `shifts[column * rounds + r]`, annealed: for each pair of rounds the differences within columns should be level over the group. */
function* annealShifts(group: AbelianGroup, size: ConstructionSize, steps: number, random: Random): Generator<'working', Int16Array> {
  const { people, tables, rounds } = size
  const columns = Math.ceil(people / tables)
  const stays = size.noReturn || size.fixedHosts
  const acceptance = createAcceptance(tables, random)
  const shifts = new Int16Array(columns * rounds)
  const best = new Int16Array(columns * rounds)
  // People on each difference of each pair of rounds, in whole columns; a host counts as a column of zeros.
  const heads = new Int32Array(rounds * rounds * tables)
  const returnWeight = size.noReturn ? 3 : 1
  // Shifting a whole column, or without hosts a whole round, changes nothing: the first of each stays 0.
  const firstColumn = stays ? 0 : 1
  for (let c = firstColumn; c < columns; c++) for (let r = 1; r < rounds; r++) shifts[c * rounds + r] = random.below(tables)
  const place = (c: number, r: number, q: number, shift: number): number =>
    r < q
      ? (r * rounds + q) * tables + group.minus[shift * tables + shifts[c * rounds + q]!]!
      : (q * rounds + r) * tables + group.minus[shifts[c * rounds + q]! * tables + shift]!
  const weight = new Int32Array(columns).fill(tables)
  weight[columns - 1] = people - (columns - 1) * tables
  if (stays) for (let pair = 0; pair < rounds * rounds; pair++) heads[pair * tables] = returnWeight * tables
  let cost = 0
  // A pair of columns on one difference repeats as often as the smaller one has people; only the last column can be smaller.
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rounds; r++) {
      for (let q = r + 1; q < rounds; q++) {
        const at = place(c, r, q, shifts[c * rounds + r]!)
        cost += heads[at]! * weight[c]!
        heads[at]! += weight[c]!
      }
    }
  }
  let least = cost
  best.set(shifts)
  if (columns <= firstColumn) return best
  for (let step = 0; step < steps && least > 0; step++) {
    if (step % SLICE === 0) {
      acceptance.cool(1.8 + (3.2 * step) / steps)
      if (step > 0) yield 'working'
    }
    const c = firstColumn + random.below(columns - firstColumn)
    const r = 1 + random.below(rounds - 1)
    const old = shifts[c * rounds + r]!
    const fresh = random.below(tables)
    if (fresh === old) continue
    const own = weight[c]!
    let worse = 0
    for (let q = 0; q < rounds; q++) {
      if (q === r) continue
      worse += heads[place(c, r, q, fresh)]! - heads[place(c, r, q, old)]! + own
    }
    worse *= own
    if (!acceptance.takes(Math.ceil(worse / tables))) continue
    for (let q = 0; q < rounds; q++) {
      if (q === r) continue
      heads[place(c, r, q, old)]! -= own
      heads[place(c, r, q, fresh)]! += own
    }
    shifts[c * rounds + r] = fresh
    cost += worse
    if (cost >= least) continue
    least = cost
    best.set(shifts)
  }
  return best
}
