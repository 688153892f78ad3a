import type { Random } from '../random.ts'
import type { AbelianGroup } from './abelianGroup.ts'
import { createAcceptance } from './acceptance.ts'
import type { ConstructionSize } from './constructionSize.ts'
import type { Field } from './finiteField.ts'
import { hadamardShifts } from './hadamardShifts.ts'

/** A group, and the field of half its order where the search starts from the Hadamard matrix over it. */
export type ShiftSource = { group: AbelianGroup; field: Field | null }

const SLICE = 25_000

/** `shifts[column * rounds + r]`, annealed: for each pair of rounds the differences within columns should be level over the group. */
export function* annealShifts(
  { group, field }: ShiftSource,
  size: ConstructionSize,
  steps: number,
  random: Random,
): Generator<'working', Int16Array> {
  const { people, tables, rounds } = size
  const columns = Math.ceil(people / tables)
  const stays = size.noReturn || size.fixedHosts
  const acceptance = createAcceptance(tables, random)
  // Shifting a whole column, or without hosts a whole round, changes nothing: the first of each stays 0.
  const firstColumn = stays ? 0 : 1
  const shifts = startShifts({ group, field }, columns, rounds, stays, random)
  const best = shifts.slice()
  const place = (c: number, r: number, q: number, shift: number): number =>
    r < q
      ? (r * rounds + q) * tables + group.minus[shift * tables + shifts[c * rounds + q]!]!
      : (q * rounds + r) * tables + group.minus[shifts[c * rounds + q]! * tables + shift]!
  const weight = new Int32Array(columns).fill(tables)
  weight[columns - 1] = people - (columns - 1) * tables
  // People on each difference of each pair of rounds, in whole columns; hosts count as a column of zeros, dearer where none may return.
  const heads = new Int32Array(rounds * rounds * tables)
  if (stays) for (let pair = 0; pair < rounds * rounds; pair++) heads[pair * tables] = (size.noReturn ? 3 : 1) * tables
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
  if (columns <= firstColumn) return best
  for (let step = 0; step < steps && least > 0; step++) {
    if (step % SLICE === 0) {
      acceptance.cool(field === null ? 3.6 + (1.4 * step) / steps : 2 + (1.5 * step) / steps)
      if (step > 0) yield 'working'
    }
    const c = firstColumn + random.below(columns - firstColumn)
    const r = 1 + random.below(rounds - 1)
    const old = shifts[c * rounds + r]!
    // The bit that tells the two equal differences of the Hadamard matrix apart is tried as often as everything else.
    const bit = field !== null && random.below(2) === 0
    const fresh = bit ? group.plus[old * tables + field.order]! : random.below(tables)
    if (fresh === old) continue
    const own = weight[c]!
    let worse = 0
    for (let q = 0; q < rounds; q++) {
      if (q !== r) worse += heads[place(c, r, q, fresh)]! - heads[place(c, r, q, old)]! + own
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

function startShifts({ group, field }: ShiftSource, columns: number, rounds: number, stays: boolean, random: Random): Int16Array {
  // With hosts, the column of zeros is theirs.
  const more = stays ? 1 : 0
  const started = field === null ? null : hadamardShifts(group, field, columns + more, rounds, random)
  if (started !== null) return started.slice(more * rounds)
  const shifts = new Int16Array(columns * rounds)
  for (let c = 1 - more; c < columns; c++) for (let r = 1; r < rounds; r++) shifts[c * rounds + r] = random.below(group.order)
  return shifts
}
