import type { CellMark } from './sheetXml.ts'
import { LIMITS } from './limits.ts'
import { isAddress } from '../../shared/domain/people/import/address.ts'
import { namedByLetters } from '../../shared/domain/people/import/columnLetters.ts'
import { tooLarge, unreadable } from './refusals.ts'

export type Table = {
  columns: string[]
  /** Those of the columns that have no name in the file. */
  unnamed: string[]
  /** Was a line of headings found; are words in it that we know? */
  headings: 'known' | 'unknown' | 'none'
  /** Rows that hold anything, in their order; shorter than the headings where cells at their end are empty. */
  rows: string[][]
  /** Of each row, its line in the file as a spreadsheet counts, from 1. */
  lines: number[]
  /** Marked cells with the number of their row from 1 (0 for the headings) and the heading of their column. */
  marks: { row: number; column: string; code: CellMark['code']; value: string }[]
}

const LOOKED_AT = 20

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')
const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length

/**
 * Where the headings stand among the first lines: the line with most headings that we know, else the first one that is as wide as
 * the table. -1 where even the first line is about a person already.
 */
const headingLine = (cells: readonly (readonly string[])[], isKnown: (heading: string) => boolean): number => {
  const first = cells.slice(0, LOOKED_AT)
  const known = first.map((row) => (row.some(isAddress) ? 0 : row.filter((cell) => isKnown(cell)).length))
  const most = Math.max(0, ...known)
  const widths = first.map(filled).toSorted((a, b) => a - b)
  const usual = widths[Math.floor(widths.length / 2)] ?? 0
  if (most >= 2 || (most === 1 && usual <= 2)) return known.indexOf(most)
  const wide = first.findIndex((row) => filled(row) > 0 && filled(row) >= Math.max(1, usual * 0.7))
  return wide >= 0 && first[wide]!.some(isAddress) && known[wide] === 0 ? -1 : wide
}

/** Every column gets a name of its own: the second "Name" is "Name (2)", one without a name is "Column C". */
export const namedColumns = (headings: readonly string[]): string[] => {
  const used = new Set<string>()
  return headings.map((heading, index) => {
    const name = heading.replace(/\s+/g, ' ').trim().slice(0, 900).toWellFormed() || namedByLetters(index)
    let unique = name
    for (let count = 2; used.has(unique); count += 1) unique = `${name} (${count})`
    used.add(unique)
    return unique
  })
}

/** Sets the cells of a sheet or file in order: title lines off, headings found and named, blank lines off. `hasHeadings` is for whoever knows better than a guess. Throws UNREADABLE_FILE where there is nothing, TOO_LARGE past `LIMITS`. */
export const tableOfCells = (
  cells: readonly string[][],
  marks: readonly CellMark[],
  isKnown: (heading: string) => boolean,
  hasHeadings?: boolean,
): Table => {
  const firstFilled = cells.findIndex((row) => !isBlank(row))
  if (firstFilled < 0) throw unreadable('empty')
  const guessed = hasHeadings === false ? -1 : headingLine(cells, isKnown)
  const heading = hasHeadings === true && guessed < 0 ? firstFilled : guessed
  const rows: string[][] = []
  const lines: number[] = []
  const numbers = new Map<number, number>()
  let characters = 0
  let width = 0
  const widths = new Map<number, number>()
  for (const [index, row] of cells.entries()) {
    if (index <= heading || isBlank(row)) continue
    const last = row.findLastIndex((cell) => cell.trim() !== '') + 1
    const kept = last === row.length ? row : row.slice(0, last)
    for (const cell of kept) characters += cell.length
    rows.push(kept)
    lines.push(index + 1)
    numbers.set(index, rows.length)
    widths.set(last, (widths.get(last) ?? 0) + 1)
    width = Math.max(width, last)
    if (rows.length > LIMITS.rows) throw tooLarge('rows')
    if (width > LIMITS.columns) throw tooLarge('columns')
    if (characters > LIMITS.characters) throw tooLarge('unpacked')
  }
  const headings = heading < 0 ? [] : cells[heading]!
  const named = headings.findLastIndex((cell) => cell.trim() !== '') + 1
  if (named > LIMITS.columns) throw tooLarge('columns')
  const columns = namedColumns(
    Array.from({ length: Math.max(named, usualWidth(widths, rows.length, named)) }, (_, index) => headings[index] ?? ''),
  )
  return {
    columns,
    unnamed: columns.filter((_, index) => (headings[index] ?? '').trim() === ''),
    headings: heading < 0 ? 'none' : headings.some((cell) => isKnown(cell)) ? 'known' : 'unknown',
    rows,
    lines,
    marks: marks.flatMap(({ row, column, code, value }) => {
      const number = row === heading ? 0 : numbers.get(row)
      return number === undefined ? [] : [{ row: number, column: columns[column] ?? namedByLetters(column), code, value }]
    }),
  }
}

/** Cells without a heading are a column of their own where many rows have them; in few rows they are a mistake in those. */
const usualWidth = (widths: ReadonlyMap<number, number>, rows: number, named: number): number => {
  if (named === 0) return Math.max(0, ...widths.keys())
  const wide = [...widths].filter(([width]) => width > named)
  const share = wide.reduce((sum, [, count]) => sum + count, 0) / Math.max(1, rows)
  return share >= 0.5 ? Math.max(...wide.map(([width]) => width)) : 0
}
