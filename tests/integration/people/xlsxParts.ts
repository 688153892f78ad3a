import type { ZipPart } from './zipOf.ts'
import { zipOf } from './zipOf.ts'

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const sheetOf = (rows: string): string => `<?xml version="1.0"?><worksheet ${NS}><sheetData>${rows}</sheetData></worksheet>`

/** A cell with a text of its own, or whatever XML is given for it. */
const cellOf = (text: string, place: string): string =>
  text.startsWith('<') ? text.replace('<c', `<c r="${place}"`) : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`

/** Rows of a sheet from texts; a text that begins with "<c" is the XML of the cell without its place. */
export const rowsOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, y) => `<row r="${y + 1}">${cells.map((text, x) => cellOf(text, `${String.fromCharCode(65 + x)}${y + 1}`)).join('')}</row>`)
    .join('')

/** The parts of a workbook with one sheet; `more` adds or replaces parts. */
export const partsOf = (
  sheet: string,
  more: Record<string, string | Uint8Array | ZipPart> = {},
): Record<string, string | Uint8Array | ZipPart> => ({
  '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
  'xl/workbook.xml': `<?xml version="1.0"?><workbook ${NS} xmlns:r="${REL}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': sheet,
  ...more,
})

/** A workbook whose one sheet holds these rows. */
export const rawWorkbook = (rows: readonly (readonly string[])[], more: Record<string, string | Uint8Array | ZipPart> = {}): Buffer =>
  zipOf(partsOf(sheetOf(rowsOf(rows)), more))
