import type { Random } from '../random.ts'
import { shuffle } from '../random.ts'
import type { AbelianGroup } from './abelianGroup.ts'
import { finiteField } from './finiteField.ts'
import type { Field } from './finiteField.ts'

/** The odd prime power q where there are 2q tables; else null. */
export function halfField(tables: number): Field | null {
  return tables % 4 === 2 && tables > 2 ? finiteField(tables / 2) : null
}

/**
 * Shifts to start from for T = 2q tables: a generalised Hadamard matrix over the field of q elements (after Jungnickel, 1979), in which
 * each difference of two columns occurs exactly twice, and a bit drawn at random that should tell the two apart. Some columns and
 * rounds of it, `shifts[column * rounds + r]`, the first of each all 0; null where it has too few.
 */
export function hadamardShifts(group: AbelianGroup, field: Field, columns: number, rounds: number, random: Random): Int16Array | null {
  const { order, minus } = group
  if (columns > order || rounds > order) return null
  const entry = hadamardEntry(field)
  const chosenRounds = Array.from({ length: order }, (_, i) => i)
  const chosenColumns = [...chosenRounds]
  shuffle(chosenRounds, random)
  shuffle(chosenColumns, random)
  const shifts = new Int16Array(columns * rounds)
  for (let at = 0; at < shifts.length; at++) {
    shifts[at] = entry(chosenRounds[at % rounds]!, chosenColumns[Math.floor(at / rounds)]!) + field.order * random.below(2)
  }
  for (let c = 0; c < columns; c++) subtractFrom(shifts.subarray(c * rounds, (c + 1) * rounds), () => shifts[c * rounds]!)
  const first = shifts.slice(0, rounds)
  return subtractFrom(shifts, (at) => first[at % rounds]!)

  function subtractFrom(part: Int16Array, what: (at: number) => number): Int16Array {
    const taken = Int16Array.from(part, (_, at) => what(at))
    taken.forEach((value, at) => (part[at] = minus[part[at]! * order + value]!))
    return part
  }
}

/**
 * The matrix of order 2q: rows (0, i) and (1, i), columns (0, j) and (1, j), a non-square n. The difference of two rows of one kind is
 * linear in j in both halves; of two kinds it is a square in one half and n times a square in the other, around the same value.
 */
function hadamardEntry({ order, add, subtract, multiply, invert }: Field): (row: number, column: number) => number {
  const squares = new Set<number>()
  for (let a = 1; a < order; a++) squares.add(multiply(a, a))
  let n = 1
  while (squares.has(n)) n++
  const two = add(1, 1)
  const quarter = invert(multiply(two, two))
  const upper = multiply(quarter, subtract(1, invert(n)))
  const lower = multiply(quarter, subtract(n, 1))
  return (row, column) => {
    const i = row % order
    const j = column % order
    const product = multiply(i, j)
    if (row < order) return column < order ? product : add(product, multiply(upper, multiply(i, i)))
    const sum = add(product, multiply(j, j))
    return column < order ? sum : add(multiply(n, sum), multiply(lower, multiply(i, i)))
  }
}
