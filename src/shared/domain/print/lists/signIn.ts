import { agendaDays } from '../../agenda/agendaDays.ts'
import { box, line, placeText } from '../draw.ts'
import type { PageItem } from '../page.ts'
import { inNameOrder } from '../nameOrder.ts'
import { A4 } from '../sheets.ts'
import { BODY, dayInWords, sized } from '../sheet.ts'
import type { LaidOut, Sheet } from '../sheet.ts'
import { flow } from './flow.ts'
import type { Row } from './flow.ts'
import { FOOTER, heading, MARGIN, withFooter } from './frame.ts'

/** Empty rows for people who are on no list. */
const WALK_INS = 6
const COLUMNS = { number: 9, name: 52, organisation: 45, box: 12 } as const
const LEFT = {
  name: MARGIN + COLUMNS.number,
  organisation: MARGIN + COLUMNS.number + COLUMNS.name,
  list: MARGIN + COLUMNS.number + COLUMNS.name + COLUMNS.organisation,
  photo: MARGIN + COLUMNS.number + COLUMNS.name + COLUMNS.organisation + COLUMNS.box,
  signature: MARGIN + COLUMNS.number + COLUMNS.name + COLUMNS.organisation + 2 * COLUMNS.box,
} as const
const RIGHT = A4.width - MARGIN
const GAP = 2
const TICK = 4.4

const columnHeads = ({ pen, t }: Sheet, y: number): PageItem[] => {
  const head = (text: string, x: number, width: number, align: 'left' | 'centre' = 'left'): PageItem[] =>
    placeText(pen, text, {
      x,
      top: y,
      width,
      height: 7,
      size: 3.4,
      least: 2.6,
      lines: 2,
      leading: 1.1,
      align,
      weight: 'bold',
      placed: 'middle',
    }).items
  return [
    box(MARGIN, y, RIGHT - MARGIN, 7),
    ...head(t('print:paper.name'), LEFT.name, COLUMNS.name - GAP),
    ...head(t('print:paper.organisation'), LEFT.organisation, COLUMNS.organisation - GAP),
    ...head(t('print:paper.listConsent'), LEFT.list, COLUMNS.box - 1, 'centre'),
    ...head(t('print:paper.photoConsent'), LEFT.photo, COLUMNS.box - 1, 'centre'),
    ...head(t('print:paper.signature'), LEFT.signature + GAP, RIGHT - LEFT.signature - GAP),
  ]
}

const rowOf = (sheet: Sheet, number: string, name: string, organisation: string): Row => {
  const height = sized(sheet, 11, 1.2)
  const cell = { height: height - 1.4, lines: 2, leading: 1.15, placed: 'middle' } as const
  return {
    height,
    draw: (y) => [
      ...placeText(sheet.pen, number, {
        x: MARGIN,
        top: y + 0.7,
        width: COLUMNS.number - GAP,
        ...cell,
        lines: 1,
        size: BODY,
        least: 2.4,
        tone: 'soft',
      }).items,
      ...placeText(sheet.pen, name, {
        x: LEFT.name,
        top: y + 0.7,
        width: COLUMNS.name - GAP,
        ...cell,
        size: sized(sheet, 4.2),
        least: 3.3,
        weight: 'bold',
      }).items,
      ...placeText(sheet.pen, organisation, {
        x: LEFT.organisation,
        top: y + 0.7,
        width: COLUMNS.organisation - GAP,
        ...cell,
        size: sized(sheet, 3.7, 1.2),
        least: 3.1,
      }).items,
      ...[LEFT.list, LEFT.photo].map((x) =>
        box(x + (COLUMNS.box - 1 - TICK) / 2, y + (height - TICK) / 2, TICK, TICK, { fill: 'none', stroke: true, radius: 0.6 }),
      ),
      line(LEFT.signature, y + 1.5, LEFT.signature, y + height - 1.5, { width: 0.15 }),
      line(MARGIN, y + height, RIGHT, y + height, { width: 0.2 }),
    ],
  }
}

/** One list per day of the workshop, to sign at the door. */
export const signIn = (sheet: Sheet): LaidOut => {
  const { t, language, facts } = sheet
  const { workshop, sessions } = sheet.source
  const days = agendaDays(sessions, workshop.startsOn, workshop.endsOn)
  const known = inNameOrder(
    facts.people.filter(({ erased }) => !erased),
    sheet.nameOrder,
    language,
  )
  const outline: LaidOut['outline'] = []
  const pages: PageItem[][] = []
  for (const { day, date } of days) {
    const when = [t('print:paper.day', { day }), dayInWords(date, language), workshop.venue].filter((part) => part !== '').join(' · ')
    const head = heading(sheet, A4.width, t('print:paper.signIn'), when)
    const rows = [
      ...known.map(({ name, organisation }, index) => rowOf(sheet, String(index + 1), name, organisation)),
      ...Array.from({ length: WALK_INS }, () => rowOf(sheet, '', '', '')),
    ]
    const laid = flow(rows, head.bottom + 7, A4.height - MARGIN - FOOTER + 6)
    const framed = withFooter(
      sheet,
      laid.map((items) => [...head.items, ...columnHeads(sheet, head.bottom), ...items]),
      A4,
      t('print:paper.consent'),
    )
    outline.push({ title: date === null ? t('print:paper.day', { day }) : dayInWords(date, language), page: pages.length })
    pages.push(...framed)
  }
  return { pages: pages.map((items) => ({ ...A4, items })), outline }
}
