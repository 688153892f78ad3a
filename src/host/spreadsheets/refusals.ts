import { Fault } from '../fault.ts'
import { LIMITS } from './limits.ts'

/** Why a file is no table that we read: the code chooses the sentence of the catalogue, the words are for the terminal. */
const REASONS = {
  empty: 'it is empty',
  binary: 'it is no text and no workbook',
  quotes: 'a quotation mark is never closed',
  xls: 'an old Excel file, .xls; save it as .xlsx or .csv',
  password: 'protected by a password; save a copy without one',
  ods: 'an OpenDocument table; save it as .xlsx or .csv',
  numbers: 'a Numbers document; export it as .xlsx or .csv',
  xlsb: 'a binary Excel workbook, .xlsb; save it as .xlsx or .csv',
  document: 'a text document; copy its table into a spreadsheet and save that as .xlsx or .csv',
  pdf: 'a PDF; ask for the list as .xlsx or .csv',
  image: 'a picture; ask for the list as .xlsx or .csv',
  html: 'a web page, whatever its name says; open it in a spreadsheet and save it as .xlsx or .csv',
  archive: 'an archive; unpack it and choose the .xlsx or .csv inside',
  workbook: 'the workbook is damaged; open it in a spreadsheet and save it again',
  unsafe: 'the workbook has parts that no list needs and that can do harm; copy the table into a new workbook',
  noSheet: 'it has no sheet of that name',
} as const
export type Reason = keyof typeof REASONS

export const unreadable = (code: Reason, detail: Record<string, string | number> = {}, cause?: unknown): Fault =>
  new Fault('UNREADABLE_FILE', { reason: REASONS[code], context: code, ...detail }, cause)

/** What there can be too much of, in figures for the sentence and in words for the terminal. */
const MOST = {
  file: [LIMITS.fileBytes / 1024 / 1024, 'MB'],
  rows: [LIMITS.rows, 'rows'],
  columns: [LIMITS.columns, 'columns'],
  unpacked: [LIMITS.unpackedBytes / 1024 / 1024, 'MB unpacked'],
  seconds: [LIMITS.seconds, 'seconds of reading'],
} as const

/** More than we take; `context` chooses the sentence of the catalogue. */
export const tooLarge = (context: keyof typeof MOST): Fault => {
  const [most, unit] = MOST[context]
  return new Fault('TOO_LARGE', { limit: `${most} ${unit}`, most, context })
}
