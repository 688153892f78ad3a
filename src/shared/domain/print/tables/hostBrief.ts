import { box, line, moved, placeText } from '../draw.ts'
import type { TextBlock } from '../draw.ts'
import { isSeated } from '../facts.ts'
import type { PrintTable } from '../facts.ts'
import { flow } from '../lists/flow.ts'
import type { Row } from '../lists/flow.ts'
import { FOOTER, MARGIN, withFooter } from '../lists/frame.ts'
import type { PageItem } from '../page.ts'
import { A4 } from '../sheets.ts'
import { sized } from '../sheet.ts'
import type { LaidOut, Sheet } from '../sheet.ts'
import { roundSteps } from './roundSteps.ts'
import { tableHead } from './tableHead.ts'

const WIDTH = A4.width - 2 * MARGIN
/** Rounds side by side in the list of guests. */
const BESIDE = 3
const NOTE_LINES = 5
/** Names of a round that stay on one page. */
const AT_ONCE = 20

type Placed = { items: PageItem[]; bottom: number }

const rowOf = (items: PageItem[], height: number, leads = false): Row => ({ height, leads, draw: (y) => moved(items, 0, y) })

const headRow = (sheet: Sheet, table: PrintTable): Row => {
  const people = [
    table.host === '' ? '' : sheet.t('print:paper.host', { name: table.host }),
    table.rapporteur === '' ? '' : sheet.t('print:paper.rapporteur', { name: table.rapporteur }),
  ].filter((each) => each !== '')
  const who = placeText(sheet.pen, people.join(' · '), {
    x: MARGIN,
    top: 28,
    width: WIDTH,
    size: sized(sheet, 4, 1.15),
    least: 3.3,
    lines: 2,
  })
  const what = `${sheet.t('print:paper.hostBrief')} · ${sheet.source.session.title}`
  return rowOf([...tableHead(sheet, table, what, MARGIN, 0, WIDTH), ...who.items], who.bottom + 3)
}

const questionRow = (sheet: Sheet, { question }: PrintTable): Row[] => {
  if (question.trim() === '') return []
  const text = { x: MARGIN + 5, width: WIDTH - 10, wrap: 'early', leading: 1.25 } as const
  const label = placeText(sheet.pen, sheet.t('print:paper.question'), { ...text, top: 3, size: sized(sheet, 3.5, 1.15), tone: 'soft' })
  const words = placeText(sheet.pen, question, {
    ...text,
    top: label.bottom,
    size: sized(sheet, question.length > 300 ? 4.2 : 5.4, 1.15),
    least: 3.4,
    lines: 16,
    weight: 'bold',
  })
  return [rowOf([box(MARGIN, 0, WIDTH, words.bottom + 3.5, { radius: 2 }), ...label.items, ...words.items], words.bottom + 8)]
}

/** `mark` stands before the text: how long it takes, or its number. */
type Entry = { mark: string; text: string }

/** Marked lines under a small heading, in one column. */
const column = (
  sheet: Sheet,
  title: string,
  entries: readonly Entry[],
  x: number,
  width: number,
): { items: PageItem[]; bottom: number } => {
  const text = { width, wrap: 'early', leading: 1.25 } as const
  const head = placeText(sheet.pen, title, {
    ...text,
    x,
    top: 0,
    size: sized(sheet, 4.4, 1.15),
    least: 3.4,
    weight: 'bold',
    role: 'heading',
  })
  let bottom = head.bottom + 1
  const size = sized(sheet, 3.7, 1.15)
  const indent = Math.max(...entries.map(({ mark }) => sheet.pen.measure(mark, size, 'bold'))) + 2.5
  const items = entries.flatMap((entry) => {
    const block: TextBlock = { ...text, x: x + indent, width: width - indent, top: bottom, size, least: 3.3, lines: 4 }
    const words = placeText(sheet.pen, entry.text, block)
    const mark = placeText(sheet.pen, entry.mark, { ...block, x, width: indent, lines: 1, wrap: 'late', tone: 'accent', weight: 'bold' })
    bottom = words.bottom + 0.8
    return [...mark.items, ...words.items]
  })
  return { items: [...head.items, ...items], bottom }
}

const courseRow = (sheet: Sheet): Row => {
  const { t, source } = sheet
  const steps = roundSteps(source.session.roundMinutes, source.session.rounds).map(({ step, minutes }, index) => ({
    mark: minutes === null ? `${index + 1}.` : t('print:paper.minutes', { minutes }),
    text: t(`print:paper.steps.${step}`),
  }))
  const half = (WIDTH - 8) / 2
  const left = column(sheet, t('print:paper.course'), steps, MARGIN, half)
  const handOver = (['headline', 'points', 'disagreement', 'sheet'] as const).map((part, index) => ({
    mark: `${index + 1}.`,
    text: t(`print:paper.handOver.${part}`),
  }))
  const right = column(sheet, t('print:paper.handOver.title'), handOver, MARGIN + half + 8, half)
  return rowOf([...left.items, ...right.items], Math.max(left.bottom, right.bottom) + 4)
}

const nameColumn = ({ pen }: Sheet, names: readonly string[], x: number, width: number, size: number, soft: boolean): Placed => {
  let bottom = 0
  const items = names.flatMap((name) => {
    const placed = placeText(pen, name, { x, top: bottom, width, size, least: 3.2, lines: 2, leading: 1.3, tone: soft ? 'soft' : 'ink' })
    bottom = placed.bottom
    return placed.items
  })
  return { items, bottom }
}

const guestRows = (sheet: Sheet, table: PrintTable): Row[] => {
  const { pen, t, facts } = sheet
  const gap = 5
  const wide = (WIDTH - gap * (BESIDE - 1)) / BESIDE
  const seated = facts.people.filter((person) => isSeated(person) && person.stays === null)
  const size = sized(sheet, 3.8, 1.15)
  const rows: Row[] = []
  for (let first = 0; first < facts.rounds.length; first += BESIDE) {
    const band = facts.rounds.slice(first, first + BESIDE)
    const heads = band.flatMap(({ round, time }, index) => {
      const x = MARGIN + index * (wide + gap)
      const words = `${t('print:paper.round', { round })}${time === '' ? '' : ` · ${time}`}`
      return [
        ...placeText(pen, words, { x, top: 1, width: wide, size, least: 3, weight: 'bold', role: 'heading' }).items,
        line(x, 1 + size * 1.4, x + wide, 1 + size * 1.4, { width: 0.3 }),
      ]
    })
    rows.push(rowOf(heads, 2.2 + size * 1.4, true))
    const guests = band.map(({ round }) => seated.filter(({ route }) => route[round - 1]?.id === table.id).map(({ name }) => name))
    const most = Math.max(1, ...guests.map((names) => names.length))
    for (let from = 0; from < most; from += AT_ONCE) {
      const columns = guests.map((names, place) => {
        const shown = names.length === 0 && from === 0 ? [t('print:paper.nobody')] : names.slice(from, from + AT_ONCE)
        return nameColumn(sheet, shown, MARGIN + place * (wide + gap), wide, size, names.length === 0)
      })
      rows.push(
        rowOf(
          columns.flatMap(({ items }) => items),
          Math.max(...columns.map(({ bottom }) => bottom)),
        ),
      )
    }
    rows.push(rowOf([], 2))
  }
  return rows
}

const notesRow = (sheet: Sheet): Row => {
  const apart = sized(sheet, 7, 1.2)
  const head = placeText(sheet.pen, sheet.t('print:paper.notes'), {
    x: MARGIN,
    top: 0,
    width: WIDTH,
    size: sized(sheet, 4.4, 1.15),
    weight: 'bold',
  })
  const lines = Array.from({ length: NOTE_LINES }, (_, index) => {
    const y = head.bottom + (index + 1) * apart
    return line(MARGIN, y, MARGIN + WIDTH, y, { width: 0.2 })
  })
  return rowOf([...head.items, ...lines], head.bottom + NOTE_LINES * apart + 0.5)
}

/** For each host: the topic and question, how a round goes, who comes when, what to hand over, room for notes. */
export const hostBrief = (sheet: Sheet): LaidOut => {
  const { t, facts } = sheet
  const outline: LaidOut['outline'] = []
  const pages: PageItem[][] = []
  for (const table of facts.tables) {
    outline.push({ title: t('print:paper.table', { table: table.label }), page: pages.length })
    const rows = [headRow(sheet, table), ...questionRow(sheet, table), courseRow(sheet), ...guestRows(sheet, table), notesRow(sheet)]
    const laid = flow(rows, MARGIN - 3, A4.height - MARGIN - FOOTER + 6)
    const note = [t('print:paper.table', { table: table.label }), table.topic].filter((each) => each !== '').join(' · ')
    pages.push(...withFooter(sheet, laid, A4, note))
  }
  return { pages: pages.map((items) => ({ ...A4, items })), outline }
}
