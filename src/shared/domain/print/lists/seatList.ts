import { foldText } from '../../people/foldText.ts'
import { box, placeText } from '../draw.ts'
import type { PrintPerson } from '../facts.ts'
import { isSeated } from '../facts.ts'
import type { PageItem } from '../page.ts'
import { familyNameIn, inNameOrder } from '../nameOrder.ts'
import { A4, A4_WIDE } from '../sheets.ts'
import { sized } from '../sheet.ts'
import type { LaidOut, Sheet } from '../sheet.ts'
import { flow } from './flow.ts'
import type { Row } from './flow.ts'
import { FOOTER, heading, MARGIN, withFooter } from './frame.ts'

/** With more rounds than this the names would get too little room on an upright page. */
const MOST_UPRIGHT = 8
const WIDEST = 16.5
const LETTER = 9

type Grid = { right: number; names: number; column: number }

const gridOf = (sheet: Sheet, width: number): Grid => {
  const rounds = sheet.facts.rounds.length
  const room = width - 2 * MARGIN - LETTER
  const column = Math.min(WIDEST, (room * (sheet.large ? 0.55 : 0.6)) / rounds)
  return { right: width - MARGIN, names: room - column * rounds, column }
}

/** Narrow columns have "R1" above them, which the footer explains. */
const hasShortHeads = ({ column }: Grid): boolean => column < 15

const columnHeads = ({ pen, t, facts }: Sheet, grid: Grid, y: number): PageItem[] => [
  ...placeText(pen, t('print:paper.name'), {
    x: MARGIN + LETTER,
    top: y,
    width: grid.names - 2,
    height: 8,
    size: 3.8,
    least: 3,
    weight: 'bold',
    placed: 'middle',
  }).items,
  ...facts.rounds.flatMap(
    ({ round }, index) =>
      placeText(pen, hasShortHeads(grid) ? t('print:paper.roundShort', { round }) : t('print:paper.round', { round }), {
        x: grid.right - grid.column * (facts.rounds.length - index),
        top: y,
        width: grid.column - 1,
        height: 8,
        size: 3.8,
        least: 2.2,
        weight: 'bold',
        align: 'centre',
        placed: 'middle',
      }).items,
  ),
]

const rowOf = (sheet: Sheet, grid: Grid, person: PrintPerson, letter: string, striped: boolean, place: string): Row => {
  const { pen } = sheet
  const names = place === '' ? 1 : 0.64
  const height = sized(sheet, 9, 1.45)
  const size = sized(sheet, 4.8, 1.45)
  const middle = { height, leading: 1.1, placed: 'middle' } as const
  return {
    height,
    draw: (y) => [
      ...(striped ? [box(MARGIN, y, grid.right - MARGIN, height)] : []),
      ...placeText(pen, letter, {
        x: MARGIN + 1,
        top: y,
        width: LETTER - 2,
        ...middle,
        size,
        weight: 'bold',
        tone: 'accent',
        role: 'artifact',
      }).items,
      ...placeText(pen, person.name, {
        x: MARGIN + LETTER,
        top: y,
        width: grid.names * names - 2,
        ...middle,
        lines: 2,
        size,
        least: 3,
        weight: 'bold',
      }).items,
      ...placeText(pen, place, {
        x: MARGIN + LETTER + grid.names * names,
        top: y,
        width: grid.names * (1 - names) - 2,
        ...middle,
        lines: 2,
        size: sized(sheet, 3.5, 1.15),
        least: 2.8,
        tone: 'soft',
      }).items,
      ...person.route.flatMap(
        (table, index) =>
          placeText(pen, table?.label ?? '–', {
            x: grid.right - grid.column * (person.route.length - index),
            top: y,
            width: grid.column - 1,
            ...middle,
            size: sized(sheet, 5.8, 1.4),
            least: 3,
            align: 'centre',
            weight: 'bold',
            tone: table ? 'ink' : 'soft',
          }).items,
      ),
    ],
  }
}

/** The list for the wall: find your name, read your tables. */
export const seatList = (sheet: Sheet): LaidOut => {
  const size = sheet.facts.rounds.length > MOST_UPRIGHT ? A4_WIDE : A4
  const { t, source, facts, pen } = sheet
  const head = heading(sheet, size.width, t('print:paper.findYourName'), source.session.title)
  const grid = gridOf(sheet, size.width)
  const { nameOrder, language } = sheet
  const people = inNameOrder(facts.people.filter(isSeated), nameOrder, language)
  // À stands with A, where the order of the language puts it, too.
  const initial = (person: PrintPerson | undefined): string =>
    person
      ? (
          [...foldText(pen.clean(nameOrder === 'family' && !person.erased ? familyNameIn(person.name) : person.name))][0] ?? ''
        ).toLocaleUpperCase(language)
      : ''
  const rows = people.map((person, index) => {
    const own = initial(person)
    // Large letters need the room; then the organisation only tells people of one name apart.
    const isOne = people[index - 1]?.name !== person.name && people[index + 1]?.name !== person.name
    const place = sheet.large && isOne ? '' : person.organisation
    return rowOf(sheet, grid, person, own === initial(people[index - 1]) ? '' : own, index % 2 === 0, place)
  })
  const laid = flow(rows, head.bottom + 8, size.height - MARGIN - FOOTER + 6)
  const pages = withFooter(
    sheet,
    laid.map((items) => [...head.items, ...columnHeads(sheet, grid, head.bottom), ...items]),
    size,
    hasShortHeads(grid) ? t('print:paper.seatListAbout') : '',
  )
  return { pages: pages.map((items) => ({ ...size, items })), outline: [{ title: t('print:paper.findYourName'), page: 0 }] }
}
