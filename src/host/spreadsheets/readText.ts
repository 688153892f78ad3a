import { parse } from 'csv-parse/sync'
import { decodeAnyText } from './decodeText.ts'
import { LIMITS } from './limits.ts'
import { unreadable } from './refusals.ts'

const SEPARATORS = [',', ';', '\t', '|'] as const
const LINES_LOOKED_AT = 30
const CHARACTERS_LOOKED_AT = 64_000

/** The separator that cuts most lines into the same number of cells, outside quotes; title lines above the table do no harm. */
export const separatorOf = (text: string): string => {
  const lines = text
    .slice(0, CHARACTERS_LOOKED_AT)
    .replace(/"(?:[^"]|"")*"/g, 'x')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT)
  const scores = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0)
    const often = new Map<number, number>()
    for (const count of counts) often.set(count, (often.get(count) ?? 0) + 1)
    const [cells = 0, agreeing = 0] = [...often].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
    return agreeing + Math.min(cells, 50) / 100
  })
  return SEPARATORS[scores.indexOf(Math.max(...scores))]!
}

const BINARY_SIGNS = /(?![\t\n\v\f\r])\p{Cc}/gu
/** A text has hardly any control signs; more than this share of its start is something else. */
const MOST_SIGNS = 0.02

export type TextCells = { cells: string[][]; lines: number[] }

/** Excel's own first line that names the separator. */
const SEPARATOR_LINE = /^\s*"?sep=(.)"?[ \t]*(?:\r\n|\n|\r)/i

/**
 * The cells of a CSV of any usual encoding and separator, line by line without blank ones, and the place of each line as a
 * spreadsheet counts from 1. Throws UNREADABLE_FILE for
 * what is no text or has a quote that is never closed.
 */
export const readText = (bytes: Uint8Array): TextCells => {
  const decoded = decodeAnyText(bytes)
  const start = decoded.slice(0, CHARACTERS_LOOKED_AT)
  if ((start.match(BINARY_SIGNS)?.length ?? 0) > start.length * MOST_SIGNS) throw unreadable('binary')
  const named = SEPARATOR_LINE.exec(decoded)
  const text = named ? decoded.slice(named[0].length) : decoded
  const separator = named?.[1] ?? separatorOf(text)
  const before = named ? 1 : 0
  try {
    return parseCells(text, separator, false, before)
  } catch (error) {
    // A quote inside a text without quotes around it is only a sign: Anna "Annie" Rossi.
    if ((error as { code?: string }).code !== 'INVALID_OPENING_QUOTE') throw quotes(error)
  }
  try {
    const found = parseCells(text, separator, true, before)
    if (found.cells.every((line) => line.length <= (found.cells[0]?.length ?? 0))) return found
  } catch (error) {
    throw quotes(error)
  }
  throw unreadable('quotes')
}

const parseCells = (text: string, delimiter: string, relaxQuotes: boolean, before: number): TextCells => {
  const read = parse(text, {
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: relaxQuotes,
    skip_empty_lines: true,
    // Enough to see that it is too much.
    to: LIMITS.rows + LINES_LOOKED_AT,
    info: true,
  }) as unknown as { record: string[]; info: { records: number; empty_lines: number } }[]
  return { cells: read.map(({ record }) => record), lines: read.map(({ info }) => before + info.records + info.empty_lines) }
}

const quotes = (error: unknown): unknown =>
  typeof (error as { code?: unknown }).code === 'string' && /^(CSV_|INVALID_)/.test((error as { code: string }).code)
    ? unreadable('quotes', { line: Number((error as { lines?: number }).lines ?? 0) }, error)
    : error
