import { scannedText } from '../../people/badgeCode.ts'
import { box, code, moved, placeText } from '../draw.ts'
import type { PrintPerson } from '../facts.ts'
import type { PageItem } from '../page.ts'
import { sized } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'
import type { Card } from './card.ts'
import { seatCells } from './seatCells.ts'

/** Roles that everybody in the room should see; hosts and rapporteurs have their table on the badge. */
const roleLine = ({ t }: Sheet, { role }: PrintPerson): string =>
  role === 'facilitator' || role === 'speaker' || role === 'interpreter' || role === 'observer' ? t(`terms:role.${role}`) : ''

/** A badge to wear: the name from two metres, the tables from half a metre, the code for the door. */
export const badgeCard = (sheet: Sheet, person: PrintPerson, { width, height, inset }: Card, stepForm: boolean): PageItem[] => {
  const { pen, t, source } = sheet
  const inner = width - 2 * inset
  const across = { x: inset, width: inner, align: 'centre' } as const
  const band = 17
  const footer = 24
  const nameTop = band + 5
  const nameHeight = sheet.large ? 46 : 40
  const organisation = sized(sheet, 5.2, 1.2)
  const name = placeText(pen, person.name, {
    ...across,
    top: nameTop,
    height: nameHeight,
    size: sheet.large ? 17 : 14,
    least: 5.5,
    lines: 4,
    leading: 1.12,
    wrap: 'early',
    weight: 'bold',
    role: 'heading',
  })
  const place = placeText(pen, person.organisation, {
    ...across,
    top: nameTop + name.used + 2,
    size: organisation,
    least: 3.4,
    lines: 2,
    height: organisation * 2.3,
    leading: 1.15,
    wrap: 'early',
    tone: 'soft',
  })
  const role = roleLine(sheet, person)
  const cellsTop = nameTop + nameHeight + organisation * 2.3 + 3
  // Both together stand in the middle of their room.
  const down = (cellsTop - nameTop - name.used - 2 - place.used) / 2
  const cells = { x: inset, y: cellsTop, width: inner, height: height - inset - footer - 1 - cellsTop }
  const side = footer - 4
  return [
    box(0, 0, width, band, { fill: 'accent' }),
    ...placeText(pen, source.workshop.title, {
      ...across,
      top: 2.5,
      height: band - 5,
      size: sized(sheet, 4.6, 1.15),
      least: 3.4,
      lines: 2,
      leading: 1.2,
      wrap: 'early',
      tone: 'paper',
      weight: 'bold',
      placed: 'middle',
    }).items,
    ...moved([...name.items, ...place.items], 0, down),
    ...(role === ''
      ? seatCells(sheet, person, cells, stepForm)
      : placeText(pen, role, {
          ...across,
          top: cells.y,
          height: cells.height,
          size: 8,
          least: 4,
          weight: 'bold',
          tone: 'accent',
          placed: 'middle',
        }).items),
    code(inset, height - inset - side, side, scannedText(person.id), t('print:paper.codeOf', { code: person.code })),
    ...placeText(pen, person.code, {
      x: inset + side + 5,
      top: height - inset - side + 3,
      width: inner - side - 5,
      size: sized(sheet, 6, 1.2),
      weight: 'bold',
    }).items,
    ...placeText(pen, t('print:paper.codeAbout'), {
      x: inset + side + 5,
      top: height - inset - side + 12.5,
      width: inner - side - 5,
      height: 9,
      size: 3.4,
      least: 3,
      lines: 2,
      leading: 1.2,
      wrap: 'early',
      tone: 'soft',
    }).items,
  ]
}
