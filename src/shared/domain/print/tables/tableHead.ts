import { box, placeText } from '../draw.ts'
import type { PrintTable } from '../facts.ts'
import type { PageItem } from '../page.ts'
import { sized } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'

const SIDE = 26

/** The top of a sheet for one table: its number in a tinted square, what the sheet is, the topic. 28 mm high. */
export const tableHead = (sheet: Sheet, table: PrintTable, what: string, x: number, y: number, width: number): PageItem[] => {
  const words = { x: x + SIDE + 5, width: width - SIDE - 5 }
  return [
    box(x, y, SIDE, SIDE, { radius: 2.5, fill: 'accent' }),
    ...placeText(sheet.pen, table.label, {
      x: x + 1.5,
      top: y,
      width: SIDE - 3,
      height: SIDE,
      size: 19,
      least: 8,
      leading: 0.9,
      align: 'centre',
      weight: 'bold',
      tone: 'paper',
      placed: 'middle',
      role: 'artifact',
    }).items,
    ...placeText(sheet.pen, what, { ...words, top: y, height: 6, size: sized(sheet, 4, 1.15), least: 3.2, tone: 'soft' }).items,
    ...placeText(sheet.pen, table.topic || sheet.t('print:paper.table', { table: table.label }), {
      ...words,
      top: y + 6,
      height: SIDE - 6,
      size: sized(sheet, 7.4, 1.12),
      least: 4,
      lines: 3,
      leading: 1.12,
      wrap: 'early',
      weight: 'bold',
      role: 'heading',
      placed: 'middle',
    }).items,
  ]
}
