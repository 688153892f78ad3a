import { box, placeText } from '../draw.ts'
import type { PrintPerson } from '../facts.ts'
import type { PageItem } from '../page.ts'
import type { Area, Sheet } from '../sheet.ts'
import { stepWords } from './stepWords.ts'

const GAP = 1.2
/** A cell that is wider or taller than this, in parts of its other side, looks lost. */
const WIDEST = 1.3
const TALLEST = 1.3

/** Columns that make the cells of `count` rounds as large as they can be. */
const bestColumns = (count: number, { width, height }: Area): number => {
  const sizeOf = (columns: number): number => Math.min(width / columns, height / Math.ceil(count / columns) / 1.15)
  const all = Array.from({ length: count }, (_, index) => index + 1)
  return all.reduce((best, columns) => (sizeOf(columns) > sizeOf(best) + 1e-9 ? columns : best), 1)
}

/** A table number under each round's number; people follow them like a timetable. */
const cells = ({ pen, t, facts }: Sheet, { route }: PrintPerson, area: Area): PageItem[] => {
  const columns = bestColumns(route.length, area)
  const rows = Math.ceil(route.length / columns)
  const wide = Math.min(area.width / columns, (area.height / rows) * WIDEST)
  const high = Math.min(area.height / rows, wide * TALLEST)
  const top = area.y + (area.height - high * rows) / 2
  const left = area.x + (area.width - wide * columns) / 2
  return facts.rounds.flatMap(({ round }, index) => {
    const x = left + (index % columns) * wide
    const y = top + Math.floor(index / columns) * high
    const inner = { width: wide - GAP, height: high - GAP }
    const label = inner.height * 0.3
    const table = route[index]
    const number = Math.min((inner.height - label) * 1.06, inner.width * 0.74)
    return [
      box(x + GAP / 2, y + GAP / 2, inner.width, inner.height, { radius: Math.min(1.6, inner.height / 8) }),
      ...placeText(pen, t('print:paper.roundShort', { round }), {
        x: x + GAP,
        top: y + GAP / 2 + inner.height * 0.02,
        width: inner.width - GAP,
        height: label,
        size: Math.min(BIGGEST_LABEL, label * 0.8),
        least: 1.2,
        leading: 1.1,
        align: 'centre',
        tone: 'soft',
        placed: 'middle',
      }).items,
      ...placeText(pen, table?.label ?? '–', {
        x: x + GAP,
        top: y + GAP / 2 + label,
        width: inner.width - GAP,
        height: inner.height - label,
        size: number,
        least: number * 0.4,
        leading: 0.85,
        align: 'centre',
        weight: 'bold',
        tone: table ? 'accent' : 'soft',
        placed: 'middle',
      }).items,
    ]
  })
}

const BIGGEST_LABEL = 4.2

/** Where a person goes, in little room: staying, start and step, or one cell per round. Nothing for who has no seat. */
export const seatCells = (sheet: Sheet, person: PrintPerson, area: Area, stepForm: boolean): PageItem[] => {
  const words = person.stays
    ? sheet.t(`print:paper.stays.${person.stays.as}`, { table: person.stays.table.label })
    : stepForm && person.step
      ? stepWords(sheet.t, person)
      : null
  if (words !== null) {
    const size = Math.min(9, area.height * 0.55)
    const text = {
      ...area,
      top: area.y,
      size,
      least: size * 0.35,
      lines: 2,
      leading: 1.15,
      wrap: 'early',
      align: 'centre',
      weight: 'bold',
    } as const
    return placeText(sheet.pen, words, { ...text, tone: 'accent', placed: 'middle' }).items
  }
  return person.route.some((table) => table !== null) ? cells(sheet, person, area) : []
}
