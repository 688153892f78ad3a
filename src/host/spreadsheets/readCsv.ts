import { parse } from 'csv-parse/sync'
import { Fault } from '../fault.ts'
import { decodeText } from './decodeText.ts'

const MAX_BYTES = 20 * 1024 * 1024
const MAX_ROWS = 100_000
const MAX_COLUMNS = 200
const DELIMITERS = [',', ';', '\t', '|'] as const

/** The separator that the heading line has most of, outside quotes. */
const delimiterOf = (text: string): string => {
  const heading =
    text
      .slice(0, 10_000)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/\r\n|\n|\r/, 1)[0] ?? ''
  const counts = DELIMITERS.map((delimiter) => heading.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!
}

export type CsvTable = { columns: string[]; rows: string[][] }

/**
 * Reads a CSV of any usual encoding and separator. Throws TOO_LARGE past 20 MB, 100,000 rows or 200 columns and
 * UNREADABLE_FILE for anything that is no table: binary data, broken quotes, no heading, a heading used twice.
 * Rows may be shorter or longer than the heading; the caller decides what that means.
 */
export const readCsv = (bytes: Uint8Array): CsvTable => {
  if (bytes.byteLength > MAX_BYTES) throw new Fault('TOO_LARGE', { limit: '20 MB' })
  const text = decodeText(bytes)
  if (text.includes('\0')) throw new Fault('UNREADABLE_FILE', { reason: 'binary' })
  let records: string[][]
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    throw new Fault('UNREADABLE_FILE', { reason: 'quotes', line: Number((error as { lines?: number }).lines ?? 0) }, error)
  }
  const [heading, ...rows] = records
  if (!heading) throw new Fault('UNREADABLE_FILE', { reason: 'empty' })
  if (rows.length > MAX_ROWS) throw new Fault('TOO_LARGE', { limit: `${MAX_ROWS} rows` })
  if (heading.length > MAX_COLUMNS) throw new Fault('TOO_LARGE', { limit: `${MAX_COLUMNS} columns` })
  const columns = heading.map((name) => name.trim())
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index)
  if (twice) throw new Fault('UNREADABLE_FILE', { reason: 'heading twice', column: twice })
  return { columns, rows }
}
