import { LIMITS } from './limits.ts'
import { readText } from './readText.ts'
import { readXlsx } from './readXlsx.ts'
import { recogniseFile } from './recogniseFile.ts'
import { tooLarge } from './refusals.ts'
import { tableOfCells } from './tableOfCells.ts'
import type { Table } from './tableOfCells.ts'

/** A table from a file; `sheets` is empty and `sheet` '' for a CSV. */
export type Spreadsheet = Table & { sheets: string[]; sheet: string; hasMacros: boolean }

/**
 * Reads a CSV or XLSX file, whichever the bytes are, into headings and rows of strings. `isKnown` helps to find the line of headings;
 * `headings` says whether there is one, where somebody knows.
 * Throws UNREADABLE_FILE or TOO_LARGE with a `context` for the sentence. Meant for a worker thread: 20 MB take seconds.
 */
export const readSpreadsheet = async (
  bytes: Uint8Array,
  isKnown: (heading: string) => boolean,
  { sheet, headings }: { sheet?: string | undefined; headings?: boolean | undefined } = {},
): Promise<Spreadsheet> => {
  assertFileSize(bytes.byteLength)
  if (recogniseFile(bytes) === 'text') {
    const text = readText(bytes)
    const table = tableOfCells(text.cells, [], isKnown, headings)
    return { ...table, lines: table.lines.map((line) => text.lines[line - 1]!), sheets: [], sheet: '', hasMacros: false }
  }
  const { cells, marks, sheets, sheet: name, hasMacros } = await readXlsx(bytes, sheet)
  return { ...tableOfCells(cells, marks, isKnown, headings), sheets, sheet: name, hasMacros }
}

/** Throws TOO_LARGE for more bytes than a list can have. */
export const assertFileSize = (bytes: number): void => {
  if (bytes > LIMITS.fileBytes) throw tooLarge('file')
}
