import { line, moved, placeText, turned } from '../draw.ts'
import type { PrintTable } from '../facts.ts'
import type { PageItem } from '../page.ts'
import { A4 } from '../sheets.ts'
import { sized } from '../sheet.ts'
import type { LaidOut, Sheet } from '../sheet.ts'

const HALF = A4.height / 2
const INSET = 12

/** One face of the card. The figures are 75 mm high and more: read from 15 m by normal eyes, with room to spare. */
const face = (sheet: Sheet, table: PrintTable): PageItem[] => {
  const { pen, t, source } = sheet
  const across = { x: INSET, width: A4.width - 2 * INSET, align: 'centre' } as const
  const numberHeight = sheet.large ? 88 : 76
  const numberTop = INSET + 6
  const topicTop = numberTop + numberHeight + 3
  const hostHeight = table.host === '' ? 0 : sized(sheet, 8, 1.2)
  return [
    ...placeText(pen, [source.workshop.title, source.session.title].filter((each) => each !== '').join(' · '), {
      ...across,
      top: INSET - 4,
      size: 4.2,
      least: 3.3,
      tone: 'soft',
    }).items,
    ...placeText(pen, table.label, {
      ...across,
      top: numberTop,
      height: numberHeight,
      size: numberHeight * 1.37,
      least: numberHeight / 2,
      leading: 0.729,
      weight: 'bold',
      tone: 'accent',
      role: 'heading',
      placed: 'middle',
    }).items,
    ...placeText(pen, table.topic, {
      ...across,
      top: topicTop,
      height: HALF - INSET - hostHeight + 3 - topicTop,
      size: sized(sheet, 14, 1.1),
      least: 6,
      lines: 3,
      leading: 1.12,
      wrap: 'early',
      weight: 'bold',
      placed: 'middle',
    }).items,
    ...placeText(pen, table.host === '' ? '' : t('print:paper.host', { name: table.host }), {
      ...across,
      top: HALF - INSET - hostHeight + 4,
      height: hostHeight,
      size: sized(sheet, 6, 1.2),
      least: 4,
      tone: 'soft',
    }).items,
  ]
}

/** A4 to fold in the middle: the same on both sides, one of them upside down until it stands. */
export const tableCards = (sheet: Sheet): LaidOut => {
  const { t, facts } = sheet
  const marks = [line(0, HALF, 7, HALF, { dashed: true }), line(A4.width - 7, HALF, A4.width, HALF, { dashed: true })]
  return {
    pages: facts.tables.map((table) => {
      const items = face(sheet, table)
      return { ...A4, items: [...turned(items, A4.width, HALF), ...moved(items, 0, HALF), ...marks] }
    }),
    outline: facts.tables.map(({ label }, page) => ({ title: t('print:paper.table', { table: label }), page })),
  }
}
