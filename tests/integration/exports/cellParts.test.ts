import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellParts, LONGEST_CELL, rowsOf } from '../../../src/host/exports/sheets/cellParts.ts'

const lengths = (row: readonly (string | number)[]): number => Math.max(...row.map((value) => String(value).length))

it('a text that a cell cannot hold goes on in further rows, whole, and no id is cut in two', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `N-${String(index + 1).padStart(5, '0')}`)
  const rows = rowsOf(['T-01', 'Heat', 20_000, ids.join(', ')])
  expect(rows.length).toBe(6)
  expect(rows.map(lengths).every((length) => length <= LONGEST_CELL)).toBe(true)
  expect(rows.flatMap((row) => String(row[3]).match(/N-\d{5}\b/g))).toEqual(ids)
  expect(rows.map((row) => row.slice(0, 3))).toEqual([['T-01', 'Heat', 20_000], ...Array.from({ length: 5 }, () => ['↳ T-01', '', ''])])
  expect(String(rows[0]![3])).toMatch(/, {1,2}↓$/)
})

it('short rows stay as they are, and parts together are the text', () => {
  expect(rowsOf(['a', 1, ''])).toEqual([['a', 1, '']])
  const sign = fc.constantFrom('x', ' ', '\n', '😀')
  const text = fc.tuple(fc.integer({ min: 32_000, max: 70_000 }), fc.array(sign, { minLength: 1, maxLength: 5 }))
  fc.assert(
    fc.property(text, ([length, signs]) => {
      const whole = signs.join('').repeat(Math.ceil(length / signs.length))
      const parts = cellParts(whole)
      expect(parts.join('')).toBe(whole)
      for (const part of parts) {
        expect(part.length).toBeLessThan(LONGEST_CELL)
        expect(part.isWellFormed()).toBe(true)
      }
    }),
    { numRuns: 30 },
  )
})
