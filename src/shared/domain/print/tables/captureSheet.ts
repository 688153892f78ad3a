import { box, code, line, placeText } from '../draw.ts'
import type { PrintRound, PrintTable } from '../facts.ts'
import { MARGIN } from '../lists/frame.ts'
import type { PageItem } from '../page.ts'
import { A4 } from '../sheets.ts'
import { placeCode, sessionCode, sheetCode } from '../sheetCode.ts'
import { sized } from '../sheet.ts'
import type { LaidOut, Sheet } from '../sheet.ts'
import { tableHead } from './tableHead.ts'

const WIDTH = A4.width - 2 * MARGIN
const CODE = 23
const TOP = MARGIN - 4
const SECTIONS = ['challenge', 'priority', 'co-benefit'] as const
const DIGEST_HEIGHT = 74

/** Lines to write on, as far apart as a hand needs them. */
const ruled = (x: number, width: number, from: number, count: number, apart: number): PageItem[] =>
  Array.from({ length: count }, (_, index) => line(x, from + (index + 1) * apart, x + width, from + (index + 1) * apart, { width: 0.2 }))

const codeBlock = ({ pen, t, source }: Sheet, table: PrintTable, { round }: PrintRound): PageItem[] => {
  const x = MARGIN + WIDTH - CODE
  const place = placeCode(table.number, round)
  const words = { x: x - 2, width: CODE + 4, align: 'centre' } as const
  return [
    code(x, TOP, CODE, sheetCode(source.session.id, table.number, round), t('print:paper.sheetCode', { code: place })),
    ...placeText(pen, place, { ...words, top: TOP + CODE + 2.4, size: 5, least: 3.4, leading: 1.15, weight: 'bold' }).items,
    ...placeText(pen, sessionCode(source.session.id), { ...words, top: TOP + CODE + 8.4, size: 3.6, leading: 1.15, tone: 'soft' }).items,
  ]
}

const digest = (sheet: Sheet, top: number): PageItem[] => {
  const { pen, t } = sheet
  const x = MARGIN + 5
  const label = (text: string, y: number, bold = false): PageItem[] =>
    placeText(pen, text, {
      x,
      top: y,
      width: WIDTH - 10,
      height: 6,
      size: sized(sheet, bold ? 4.4 : 3.5, 1.1),
      least: 3,
      weight: bold ? 'bold' : 'regular',
      role: bold ? 'heading' : 'text',
    }).items
  const write = (y: number, indent = 0): PageItem => line(x + indent, y, MARGIN + WIDTH - 5, y, { width: 0.2 })
  const points = [1, 2, 3].flatMap((point) => [
    ...placeText(pen, `${point}.`, { x, top: top + 23.5 + point * 8.5 - 3.4, width: 6, size: 3.6, weight: 'bold', tone: 'accent' }).items,
    write(top + 24.5 + point * 8.5, 6),
  ])
  return [
    box(MARGIN, top, WIDTH, DIGEST_HEIGHT, { radius: 2 }),
    ...label(t('print:paper.digest.title'), top + 2.5, true),
    ...label(t('print:paper.digest.headline'), top + 9.5),
    write(top + 20.5),
    ...label(t('print:paper.digest.points'), top + 23),
    ...points,
    ...label(t('print:paper.digest.disagreement'), top + 53),
    write(top + 70),
  ]
}

/** One sheet: what was said, by kind, and below what the next round is told. */
const page = (sheet: Sheet, table: PrintTable, round: PrintRound): PageItem[] => {
  const { pen, t, source, large } = sheet
  const when = [source.session.title, t('print:paper.round', { round: round.round }), round.time].filter((each) => each !== '').join(' · ')
  const writer = placeText(pen, t('print:paper.writer'), {
    x: MARGIN,
    top: TOP + 29.5,
    width: WIDTH - CODE - 10,
    size: 3.5,
    least: 3,
    tone: 'soft',
  })
  const digestTop = A4.height - MARGIN - DIGEST_HEIGHT
  const from = TOP + 40
  const section = (digestTop - 4 - from) / SECTIONS.length
  const apart = large ? 10 : 8
  return [
    ...tableHead(sheet, table, when, MARGIN, TOP, WIDTH - CODE - 6),
    ...writer.items,
    line(MARGIN, TOP + 37, MARGIN + WIDTH - CODE - 10, TOP + 37, { width: 0.2 }),
    ...codeBlock(sheet, table, round),
    ...SECTIONS.flatMap((kind, index) => {
      const top = from + index * section
      const title = placeText(pen, t(`terms:kinds.${kind}`), {
        x: MARGIN,
        top,
        width: WIDTH,
        size: sized(sheet, 4.6, 1.15),
        weight: 'bold',
        role: 'heading',
      })
      const count = Math.floor((top + section - 2 - title.bottom) / apart)
      return [...title.items, ...ruled(MARGIN, WIDTH, title.bottom, count, apart)]
    }),
    ...digest(sheet, digestTop),
  ]
}

/** One sheet per table and round in which it is open, for rapporteurs without a laptop; its code says where it belongs. */
export const captureSheets = (sheet: Sheet): LaidOut => {
  const { t, facts, source } = sheet
  const stored = new Map(source.tables.map((table) => [table.id, table]))
  const laid: LaidOut = { pages: [], outline: [] }
  for (const table of facts.tables) {
    const { openFrom, closedFrom } = stored.get(table.id)!
    const open = facts.rounds.filter(({ round }) => round >= (openFrom ?? 1) && round < (closedFrom ?? Number.POSITIVE_INFINITY))
    if (open.length > 0) laid.outline.push({ title: t('print:paper.table', { table: table.label }), page: laid.pages.length })
    laid.pages.push(...open.map((round) => ({ ...A4, items: page(sheet, table, round) })))
  }
  return laid
}
