import { blockRound } from './blockRound.ts'
import { asConstruction } from './levelRepeats.ts'
import type { Construction, ConstructionSize } from './constructionSize.ts'
import { finiteField } from './finiteField.ts'
import type { Field } from './finiteField.ts'

/**
 * Schedules from polynomials over a finite field (Reed-Solomon codes), for a prime power of tables and no more rounds than tables:
 * a person is a polynomial, the table in round m is its value at m. T people whose polynomials differ only in the constant sit at
 * T different tables in every round, so that any number of people is level; two polynomials of degree 2 agree twice at most.
 * One round more where whole blocks split into tables. Null where the form does not apply.
 */
export function closedForm(size: ConstructionSize): Construction | null {
  const { people, tables, rounds } = size
  const stays = size.noReturn || size.fixedHosts
  if (rounds > tables + (stays ? 0 : 1)) return null
  const field = finiteField(tables)
  if (field === null) return null
  const more = rounds > tables ? blockRound(people, tables) : null
  if (rounds > tables && more === null) return null
  const schedule = new Int16Array(people * rounds)
  for (let p = 0; p < people; p++) {
    const constant = p % tables
    const block = Math.floor(p / tables)
    for (let m = 0; m < rounds; m++) {
      const rise = m === tables ? 0 : stays ? fractionAt(field, rounds, block, m) : polynomialAt(field, block, m)
      schedule[p * rounds + m] = m === tables ? more!(p) : field.add(constant, rise)
    }
  }
  return asConstruction('closed-form', schedule, size)
}

/** The polynomial of a block without its constant: the first digit of the block is the slope (slope 0 last), the others are the curvature. */
function polynomialAt(field: Field, block: number, m: number): number {
  const slope = (block + 1) % field.order
  let value = field.multiply(slope, m)
  let power = m
  for (let rest = Math.floor(block / field.order); rest > 0; rest = Math.floor(rest / field.order)) {
    power = field.multiply(power, m)
    value = field.add(value, field.multiply(rest % field.order, power))
  }
  return value
}

/**
 * Nobody comes back to a table: a nonzero slope times a permutation of the rounds. The first layer of people takes m itself, the
 * next ones 1/(m - e) with e outside of the rounds first: two of them agree where a quadratic equation holds, twice at most.
 */
function fractionAt(field: Field, rounds: number, block: number, m: number): number {
  const slope = 1 + (block % (field.order - 1))
  const layer = Math.floor(block / (field.order - 1)) % (field.order + 1)
  if (layer === 0) return field.multiply(slope, m)
  return field.multiply(slope, field.invert(field.subtract(m, (rounds + layer - 1) % field.order)))
}
