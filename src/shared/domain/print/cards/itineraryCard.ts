import { scannedText } from '../../people/badgeCode.ts'
import { code, line, placeText } from '../draw.ts'
import type { PrintPerson } from '../facts.ts'
import type { PageItem } from '../page.ts'
import { sized } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'
import type { Card } from './card.ts'
import { roundRows } from './roundRows.ts'
import { stayPanel, stepPanel } from './routePanels.ts'

/** The itinerary of one person: who, where in each round, and the code for the door. Drawn for A6 and larger for larger cards. */
export const itineraryCard = (sheet: Sheet, person: PrintPerson, { width, height, inset }: Card, stepForm: boolean): PageItem[] => {
  const { pen, t, source } = sheet
  // An A4 itinerary is for those who read large letters; its texts grow less than its sheet.
  const unit = 1 + (Math.min(width / 105, height / 148) - 1) * 0.75
  const inner = width - 2 * inset
  const across = { x: inset, width: inner } as const
  const title = placeText(pen, source.workshop.title, {
    ...across,
    top: inset - 1.5,
    size: 3.5 * unit,
    least: 3.1,
    lines: 2,
    leading: 1.2,
    wrap: 'early',
    tone: 'soft',
  })
  const name = placeText(pen, person.name, {
    ...across,
    top: title.bottom + 1.5 * unit,
    size: sized(sheet, 8.4 * unit, 1.15),
    least: 4.6 * unit,
    lines: 2,
    leading: 1.12,
    wrap: 'late',
    weight: 'bold',
    role: 'heading',
  })
  const place = placeText(pen, person.organisation, {
    ...across,
    top: name.bottom + 0.4,
    size: sized(sheet, 4 * unit, 1.15),
    least: 3.3,
    lines: 2,
    leading: 1.2,
    tone: 'soft',
  })
  const ruleY = place.bottom + 2 * unit
  const side = 15.5 * unit
  const footer = height - inset - side
  const area = { x: inset, y: ruleY + 2.6 * unit, width: inner, height: footer - 5 * unit - (ruleY + 2.6 * unit) }
  const route = person.stays
    ? stayPanel(sheet, person, area)
    : stepForm && person.step
      ? stepPanel(sheet, person, area)
      : roundRows(sheet, person, area, unit)
  const beside = { x: inset + side + 5 * unit, width: inner - side - 5 * unit }
  return [
    ...title.items,
    ...name.items,
    ...place.items,
    line(inset, ruleY, inset + inner, ruleY, { width: 0.5 }),
    ...route,
    code(inset, footer, side, scannedText(person.id), t('print:paper.codeOf', { code: person.code })),
    ...placeText(pen, person.code, { ...beside, top: footer + 0.8 * unit, size: sized(sheet, 5.2 * unit, 1.15), weight: 'bold' }).items,
    ...placeText(pen, t('print:paper.codeAbout'), {
      ...beside,
      top: footer + 8.2 * unit,
      height: 8 * unit,
      size: 3.4 * unit,
      least: 3,
      lines: 2,
      leading: 1.2,
      wrap: 'early',
      tone: 'soft',
    }).items,
    line(inset, footer - 3.2 * unit, inset + inner, footer - 3.2 * unit, { width: 0.3 }),
  ]
}
