import type { SheetData } from 'write-excel-file/node'
import { safeText } from '../safeText.ts'
import { rowsOf } from './cellParts.ts'

export type SheetValue = string | number
export type SheetParts = { name: string; headings: readonly string[]; rows: readonly (readonly SheetValue[])[] }

/** Widest and narrowest column, in letters. */
const WIDTH = { most: 60, least: 8 }

/**
 * The library looks texts up in a plain object, where words such as "constructor" stand already, and would write its source code. A sign
 * that XML cannot hold makes them other words until the library takes it out, so the file has the text as it is.
 */
const plainText = (text: string): string => {
  const safe = text.toWellFormed()
  return safe in {} ? `${safe}\0` : safe
}

const widthOf = ({ headings, rows }: SheetParts, column: number): number => {
  const longest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))
  return rows.reduce(
    (widest, row) => Math.min(WIDTH.most, Math.max(widest, longest(String(row[column] ?? '')) + 2)),
    Math.max(WIDTH.least, longest(headings[column] ?? '') + 2),
  )
}

const safeValue = (value: SheetValue): SheetValue => (typeof value === 'number' ? value : safeText(value))

const dataOf = ({ headings, rows }: SheetParts): SheetData => [
  headings.map((heading) => ({
    value: plainText(safeText(heading)),
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#e9f1ed',
  })),
  // Texts are written as texts: words that look like a formula stay words.
  ...rows
    .flatMap((row) => rowsOf(row.map(safeValue)))
    .map((row) =>
      row.map((value) =>
        typeof value === 'number'
          ? { value, type: Number }
          : value === ''
            ? null
            : {
                value: plainText(value),
                type: String,
                ...(value.length > WIDTH.most ? { wrap: true, alignVertical: 'top' as const } : {}),
              },
      ),
    ),
]

/** A sheet with its headings always in view. */
export const sheetOf = (parts: SheetParts) => ({
  data: dataOf(parts),
  sheet: parts.name,
  stickyRowsCount: 1,
  columns: parts.headings.map((_, column) => ({ width: widthOf(parts, column) })),
})
