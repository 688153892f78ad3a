import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import type { SheetData } from 'write-excel-file/node'
import type { SheetTable } from '../../../shared/domain/print/seatTable.ts'
import { neutralCell } from '../neutralCell.ts'
import { safeText } from '../safeText.ts'

/** Widest and narrowest column, in letters. */
const WIDTH = { most: 46, least: 8 }

const widthOf = ({ headings, rows }: SheetTable, column: number): number =>
  rows.reduce(
    (widest, row) => Math.min(WIDTH.most, Math.max(widest, String(row[column] ?? '').length + 2)),
    Math.max(WIDTH.least, headings[column]!.length + 2),
  )

/**
 * The library looks texts up in a plain object, where words such as "constructor" stand already, and would write its source code. A sign
 * that XML cannot hold makes them other words until the library takes it out, so the file has the text as it is.
 */
const cellText = (text: string): string => {
  const safe = safeText(text)
  return safe in {} ? `${safe}\0` : safe
}

const dataOf = ({ headings, rows }: SheetTable): SheetData => [
  headings.map((heading) => ({ value: cellText(heading), type: String, fontWeight: 'bold' as const, backgroundColor: '#e9f1ed' })),
  // Texts are written as texts: a name that looks like a formula stays a name.
  ...rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number' ? { value: cell, type: Number } : cell === '' ? null : { value: cellText(cell), type: String },
    ),
  ),
]

/** A workbook with one sheet per table, its headings always in view. */
export const seatsXlsx = (tables: readonly SheetTable[]): Promise<Buffer> =>
  writeXlsxFile(
    tables.map((table) => ({
      data: dataOf(table),
      sheet: table.name,
      stickyRowsCount: 1,
      columns: table.headings.map((_, column) => ({ width: widthOf(table, column) })),
    })),
  ).toBuffer()

/** One table as RFC 4180 in UTF-8 with a byte order mark; cells that a spreadsheet would run are made texts. */
export const seatsCsv = ({ headings, rows }: SheetTable): string => {
  const cells = [headings, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : neutralCell(cell))))
  return `\uFEFF${stringify(cells, { record_delimiter: '\r\n' })}`
}
