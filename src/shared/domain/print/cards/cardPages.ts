import { line, moved } from '../draw.ts'
import type { PrintPerson } from '../facts.ts'
import { isSeated } from '../facts.ts'
import type { Paper } from '../kinds.ts'
import type { PageItem } from '../page.ts'
import { CARD_SHEETS } from '../sheets.ts'
import type { CardSheet } from '../sheets.ts'
import type { LaidOut, Sheet } from '../sheet.ts'
import { badgeCard } from './badgeCard.ts'
import { itineraryCard } from './itineraryCard.ts'
import { labelCard } from './labelCard.ts'

const MARK = 4
/** Smaller cards than this are labels, with a layout of their own. */
const LABEL_HEIGHT = 100

/** Short lines where the knife goes, at the edge of the sheet and where cuts cross. */
const cutMarks = ({ page, columns, rows, card, left, top }: CardSheet): PageItem[] => {
  const xs = Array.from({ length: columns - 1 }, (_, index) => left + (index + 1) * card.width)
  const ys = Array.from({ length: rows - 1 }, (_, index) => top + (index + 1) * card.height)
  return [
    ...xs.flatMap((x) => [line(x, 0, x, MARK), line(x, page.height - MARK, x, page.height)]),
    ...ys.flatMap((y) => [line(0, y, MARK, y), line(page.width - MARK, y, page.width, y)]),
    ...xs.flatMap((x) => ys.flatMap((y) => [line(x - MARK / 2, y, x + MARK / 2, y), line(x, y - MARK / 2, x, y + MARK / 2)])),
  ]
}

/**
 * Lays cards on sheets. Cards that are cut lie so that, with the piles of cut cards put on each other, all of them are in their
 * order; labels follow each other along the rows.
 */
const onSheets = (cards: readonly PageItem[][], sheet: CardSheet): PageItem[][] => {
  const slots = sheet.columns * sheet.rows
  const count = Math.ceil(cards.length / slots)
  return Array.from({ length: count }, (_, page) => [
    ...Array.from({ length: slots }, (_, slot) => {
      const card = cards[sheet.cut ? slot * count + page : page * slots + slot] ?? []
      const x = sheet.left + (slot % sheet.columns) * (sheet.card.width + sheet.gap)
      const y = sheet.top + Math.floor(slot / sheet.columns) * sheet.card.height
      return moved(card, x, y)
    }).flat(),
    ...(sheet.cut ? cutMarks(sheet) : []),
  ])
}

/** Itineraries of all who have a seat or a table to stay at, or badges for everybody; `only` narrows them to some people. */
export const cardPages = (
  sheet: Sheet,
  kind: 'itineraries' | 'badges',
  paper: Paper,
  stepForm: boolean,
  only: ReadonlySet<string> | null,
): LaidOut => {
  const cards = CARD_SHEETS[paper]
  const card = { ...cards.card, inset: cards.inset }
  const people = sheet.facts.people.filter(
    (person) =>
      !person.erased && (kind === 'badges' || isSeated(person) || person.stays !== null) && (only === null || only.has(person.id)),
  )
  const draw = (person: PrintPerson): PageItem[] => {
    if (card.height < LABEL_HEIGHT) return labelCard(sheet, person, card, stepForm, kind === 'itineraries')
    return kind === 'badges' ? badgeCard(sheet, person, card, stepForm) : itineraryCard(sheet, person, card, stepForm)
  }
  const pages = onSheets(people.map(draw), cards)
  const slots = cards.columns * cards.rows
  // The outline leads to people where each has a page, and to the first of each sheet elsewhere.
  const outline = pages.flatMap((_, page) => {
    const first = people[cards.cut ? page : page * slots]
    return first ? [{ title: sheet.pen.clean(first.name), page }] : []
  })
  return { pages: pages.map((items) => ({ ...cards.page, items })), outline }
}
