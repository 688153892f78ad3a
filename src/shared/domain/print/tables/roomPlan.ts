import { box, placeText } from '../draw.ts'
import type { PrintTable } from '../facts.ts'
import { heading, MARGIN, withFooter } from '../lists/frame.ts'
import type { PageItem } from '../page.ts'
import { A4_WIDE } from '../sheets.ts'
import { sized } from '../sheet.ts'
import type { Area, LaidOut, Sheet } from '../sheet.ts'

/** More tables than this on one page would be too small to read across a room. */
const MOST = 48
const STAGE = 11

/** Columns of the grid in which the tables are largest, with room for their topics below. */
const columnsFor = (count: number, { width, height }: Area): number => {
  const sizeOf = (columns: number): number => Math.min(width / columns / 1.25, height / Math.ceil(count / columns) / 1.5)
  const all = Array.from({ length: count }, (_, index) => index + 1)
  return all.reduce((best, columns) => (sizeOf(columns) > sizeOf(best) + 1e-9 ? columns : best), 1)
}

const tableAt = ({ pen, large }: Sheet, table: PrintTable, { x, y, width, height }: Area): PageItem[] => {
  const side = Math.min(width * 0.72, height * (table.topic === '' ? 0.85 : 0.6), 50)
  const left = x + (width - side) / 2
  return [
    box(left, y, side, side, { radius: side / 2, stroke: true }),
    ...placeText(pen, table.label, {
      x: left + side * 0.12,
      top: y,
      width: side * 0.76,
      height: side,
      size: side * (large ? 0.62 : 0.52),
      least: side * 0.25,
      leading: 0.9,
      align: 'centre',
      weight: 'bold',
      tone: 'accent',
      placed: 'middle',
    }).items,
    ...placeText(pen, table.topic, {
      x: x + 1.5,
      top: y + side + 1,
      width: width - 3,
      height: height - side - 2.5,
      size: Math.min(large ? 6 : 4.8, width / 7),
      least: Math.min(3.1, width / 8),
      lines: 3,
      leading: 1.15,
      wrap: 'early',
      align: 'centre',
    }).items,
  ]
}

/** The tables in their order as circles, from the stage side on: a scheme, and the sheet says so. */
export const roomPlan = (sheet: Sheet): LaidOut => {
  const { pen, t, facts, source } = sheet
  const { width, height } = A4_WIDE
  const head = heading(sheet, width, t('print:paper.roomPlan'), source.session.title)
  const stage = { x: width * 0.3, y: head.bottom, width: width * 0.4, height: STAGE }
  const area = { x: MARGIN, y: stage.y + STAGE + 7, width: width - 2 * MARGIN, height: height - MARGIN - 6 - (stage.y + STAGE + 7) }
  const parts = Math.max(1, Math.ceil(facts.tables.length / MOST))
  const perPage = Math.ceil(facts.tables.length / parts)
  const pages = Array.from({ length: parts }, (_, part) => {
    const shown = facts.tables.slice(part * perPage, (part + 1) * perPage)
    const columns = columnsFor(perPage, area)
    const cell = { width: area.width / columns, height: area.height / Math.ceil(perPage / columns) }
    const lastRow = Math.ceil(shown.length / columns) - 1
    const shift = ((columns * (lastRow + 1) - shown.length) * cell.width) / 2
    return [
      ...head.items,
      box(stage.x, stage.y, stage.width, stage.height, { fill: 'ink', radius: 1.5 }),
      ...placeText(pen, t('print:paper.stage'), {
        x: stage.x + 2,
        top: stage.y,
        width: stage.width - 4,
        height: stage.height,
        size: sized(sheet, 5, 1.2),
        align: 'centre',
        weight: 'bold',
        tone: 'paper',
        placed: 'middle',
      }).items,
      ...shown.flatMap((table, index) =>
        tableAt(sheet, table, {
          x: area.x + (index % columns) * cell.width + (Math.floor(index / columns) === lastRow ? shift : 0),
          y: area.y + Math.floor(index / columns) * cell.height,
          ...cell,
        }),
      ),
    ]
  })
  const framed = withFooter(sheet, pages, A4_WIDE, t('print:paper.roomPlanAbout'))
  return { pages: framed.map((items) => ({ ...A4_WIDE, items })), outline: [{ title: t('print:paper.roomPlan'), page: 0 }] }
}
