import { readSheet } from 'read-excel-file/universal'
import type { CellMark } from './sheetXml.ts'
import { slimSheet } from './sheetXml.ts'
import { unreadable } from './refusals.ts'
import { storedZip } from './storedZip.ts'
import { createUnzip } from './unzip.ts'
import { readWorkbook } from './workbook.ts'
import { xmlText } from './xml.ts'
import { readZipDirectory } from './zipDirectory.ts'

export type SheetCells = { sheets: string[]; sheet: string; cells: string[][]; marks: CellMark[]; hasMacros: boolean }

/**
 * Reads one sheet of a workbook as strings; the first one where `wanted` is undefined. Formulas give the value that was calculated
 * last. The library sees only parts that we have unpacked, measured and read ourselves. Throws UNREADABLE_FILE and TOO_LARGE.
 */
export const readXlsx = async (bytes: Uint8Array, wanted?: string): Promise<SheetCells> => {
  const entries = readZipDirectory(bytes)
  const unzip = createUnzip(bytes)
  const { sheets, shared, hasMacros } = readWorkbook(bytes, entries, unzip)
  const sheet = wanted === undefined ? sheets[0]! : sheets.find(({ name }) => name === wanted)
  if (!sheet) throw unreadable('noSheet')
  const textOf = (path: string): string => xmlText(unzip(entries.find(({ name }) => name === path)!))
  const { xml, marks } = slimSheet(textOf(sheet.path))
  const files = new Map([...new Set(shared)].map((path): [string, Uint8Array] => [path, Buffer.from(textOf(path), 'utf8')]))
  files.set(sheet.path, Buffer.from(xml, 'utf8'))
  const cells = (await readCells(storedZip(files), sheet.name)).map((row) => row.map(asText))
  return { sheets: sheets.map(({ name }) => name), sheet: sheet.name, cells, marks, hasMacros }
}

const readCells = async (zip: ArrayBuffer, sheet: string): Promise<readonly (readonly unknown[])[]> => {
  try {
    return await readSheet(zip, sheet, { trim: false })
  } catch (error) {
    throw unreadable('workbook', {}, error)
  }
}

/** Midnight is a date without a time. */
const asText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (!(value instanceof Date)) return String(value)
  if (Number.isNaN(value.getTime())) return ''
  const text = value.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}
