import { scannedText } from '../../people/badgeCode.ts'
import { code, placeText } from '../draw.ts'
import type { PrintPerson } from '../facts.ts'
import type { PageItem } from '../page.ts'
import type { Sheet } from '../sheet.ts'
import type { Card } from './card.ts'
import { seatCells } from './seatCells.ts'

/** Name, tables and code on a label: what is asked for most gets the room, the name on a badge, the tables on an itinerary. */
export const labelCard = (
  sheet: Sheet,
  person: PrintPerson,
  { width, height, inset }: Card,
  stepForm: boolean,
  forSeats: boolean,
): PageItem[] => {
  const { pen, t } = sheet
  const inner = { width: width - 2 * inset, height: height - 2 * inset }
  const codeText = 2.9
  const share = (forSeats ? 0.52 : 0.4) + (sheet.large && forSeats ? 0.06 : 0)
  const seats = Math.max(inner.height * share, 9)
  const top = inner.height - seats - 1
  const side = Math.min(top - codeText * 1.2 - 1.3, 17.5)
  const right = Math.max(side, 16.5)
  const words = inner.width - right - 2.5
  const nameHeight = top * (person.organisation === '' ? 1 : 0.66)
  const size = Math.min(sheet.large ? 11 : 8.5, nameHeight * 0.62)
  return [
    ...placeText(pen, person.name, {
      x: inset,
      top: inset,
      width: words,
      height: nameHeight,
      size,
      least: 2.8,
      lines: 3,
      leading: 1.12,
      wrap: 'early',
      weight: 'bold',
      role: 'heading',
    }).items,
    ...placeText(pen, person.organisation, {
      x: inset,
      top: inset + nameHeight,
      width: words,
      height: top - nameHeight,
      size: Math.min(sheet.large ? 4.2 : 3.6, (top - nameHeight) * 0.8),
      least: 2.6,
      lines: 2,
      leading: 1.15,
      tone: 'soft',
    }).items,
    code(width - inset - side, inset, side, scannedText(person.id), t('print:paper.codeOf', { code: person.code })),
    ...placeText(pen, person.code, {
      x: width - inset - right,
      top: inset + side + 1.2,
      width: right,
      size: codeText,
      least: 2.3,
      leading: 1.1,
      align: 'right',
      weight: 'bold',
    }).items,
    ...seatCells(sheet, person, { x: inset, y: inset + top + 1, width: inner.width, height: seats }, stepForm),
  ]
}
