import { box, moved, placeText } from '../draw.ts'
import type { PrintPerson } from '../facts.ts'
import type { PageItem } from '../page.ts'
import { sized } from '../sheet.ts'
import type { Area, Sheet } from '../sheet.ts'

const TALLEST = 26
const GAP = 1.6

/** One row per round: the table's number large, its topic and the time beside it. Many rounds go into two or three columns. */
export const roundRows = (sheet: Sheet, { route }: PrintPerson, area: Area, unit: number): PageItem[] => {
  const { pen, t, facts } = sheet
  const columns = route.length <= 7 ? 1 : route.length <= 14 ? 2 : 3
  const rows = Math.ceil(route.length / columns)
  const wide = (area.width - (columns - 1) * 3) / columns
  const high = Math.min(area.height / rows, TALLEST * unit)
  return facts.rounds.flatMap(({ round, time }, index) => {
    const x = area.x + Math.floor(index / rows) * (wide + 3)
    const y = area.y + (index % rows) * high
    const side = high - GAP
    const table = route[index]
    const number = { width: Math.min(Math.max(side * 1.15, 9), wide * 0.42), height: side }
    const words = { x: x + number.width + 2.4, width: wide - number.width - 2.4 }
    const label = Math.min(sized(sheet, 3.4 * unit, 1.12), side * 0.42)
    const when = t('print:paper.round', { round })
    const topic = placeText(pen, table ? table.topic || t('print:paper.table', { table: table.label }) : t('print:paper.notThere'), {
      ...words,
      top: y + label * 1.3,
      height: side - label * 1.3,
      size: Math.min(sized(sheet, 4.6 * unit, 1.18), side * 0.5),
      least: Math.min(3.1, side * 0.4),
      lines: 3,
      leading: 1.15,
      wrap: 'early',
      weight: table ? 'bold' : 'regular',
      tone: table ? 'ink' : 'soft',
    })
    // Both lines together stand in the middle of the number's box.
    const down = (side - label * 1.3 - topic.used) / 2
    return [
      box(x, y, number.width, side, { radius: 1.6, fill: table ? 'soft' : 'none', stroke: !table }),
      ...placeText(pen, table?.label ?? '–', {
        x: x + 0.8,
        top: y,
        width: number.width - 1.6,
        height: side,
        size: side * 0.72,
        least: side * 0.25,
        leading: 0.9,
        weight: 'bold',
        align: 'centre',
        tone: table ? 'accent' : 'soft',
        placed: 'middle',
      }).items,
      ...placeText(pen, time === '' || columns > 1 ? when : `${when} · ${time}`, {
        ...words,
        top: y + down,
        height: label * 1.3,
        size: label,
        least: Math.min(label, 2.6),
        leading: 1.25,
        tone: 'soft',
      }).items,
      ...moved(topic.items, 0, down),
    ]
  })
}
