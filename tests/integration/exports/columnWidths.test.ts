import { expect, it } from 'vitest'
import { columnWidths } from '../../../src/host/exports/columnWidths.ts'

const total = 460
const short = { weight: 1, least: 40, most: 60 }
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)

it('gives the room of short columns to one whose text would stand like a tower', () => {
  const widths = columnWidths(
    [short, { weight: 1, least: 110, most: 110 }, { weight: 1, least: 50, most: 1200 }, short, short, short],
    total,
  )
  expect(sum(widths)).toBeCloseTo(total)
  expect(widths[2]).toBeGreaterThan(100)
  for (const index of [0, 3, 4, 5]) expect(widths[index]).toBeGreaterThanOrEqual(39.9)
})

it('leaves columns alone whose texts take a few lines', () => {
  const widths = columnWidths([short, { weight: 3, least: 50, most: 600 }, short], total)
  expect(widths[0]).toBeGreaterThanOrEqual(60)
})
