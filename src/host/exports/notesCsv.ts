import { stringify } from 'csv-stringify/sync'
import { neutralCell } from './neutralCell.ts'
import { cellText, NOTE_COLUMNS, type NoteRow } from './noteRows.ts'

/** One row per note, RFC 4180 in UTF-8 with a byte order mark; cells that a spreadsheet would run are made texts. */
export const notesCsv = (notes: readonly NoteRow[]): string => {
  const rows = notes.map((note) => NOTE_COLUMNS.map((column) => neutralCell(cellText(note[column]))))
  return `\uFEFF${stringify([[...NOTE_COLUMNS], ...rows], { record_delimiter: '\r\n' })}`
}
