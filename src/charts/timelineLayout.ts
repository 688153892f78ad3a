import type { TimelineData } from '../shared/domain/report/reportModel.ts'
import { textWidth, wrapText } from './textFit.ts'

type Item = TimelineData['rows'][number]['items'][number]
/** An item where it is drawn: the middle of its sign, and the box of its words in pixels from the top of its lane. */
export type PlacedItem = {
  /** Null stands for `count` more of the same year. */
  item: Item | null
  count: number
  full: string
  lines: string[]
  /** The sign's middle. */
  x: number
  top: number
  height: number
  /** Both ends of sign and words. */
  from: number
  to: number
  anchor: 'start' | 'end'
}
export type Lane = { items: PlacedItem[]; height: number }

export const LINE = 14
/** Half a sign, and the blank between it and its words. */
export const SIGN = 5
export const SIGN_GAP = 5
const WIDEST = 200
const ROW_GAP = 8
const BESIDE = 14
/** More of one year in one lane are counted, not written: the table beside the picture has them all. */
export const MOST_PER_YEAR = 5

/** As many lines as the words need, unless the whole picture would grow beyond a page: then the next smaller number for all of them. */
const LINES = [12, 6, 4, 3, 2]

const boxOf = (item: Item | null, count: number, { x, width, size, most }: { x: number; width: number; size: number; most: number }) => {
  const [right, left] = [width - x - SIGN - SIGN_GAP, x - SIGN - SIGN_GAP]
  const full = item === null ? `+${count}` : item.text
  const wanted = Math.min(WIDEST, textWidth(full, size))
  const anchor = right >= wanted || right >= left ? ('start' as const) : ('end' as const)
  const lines = wrapText(full, Math.min(WIDEST, anchor === 'start' ? right : left), size, most)
  const words = Math.max(0, ...lines.map((line) => textWidth(line, size))) + SIGN_GAP
  return {
    full,
    lines,
    anchor,
    from: anchor === 'start' ? x - SIGN : x - SIGN - words,
    to: anchor === 'start' ? x + SIGN + words : x + SIGN,
    height: Math.max(1, lines.length) * LINE,
  }
}

/** At most MOST_PER_YEAR of a year by name, the rest as a number. */
const shown = (items: readonly Item[]): { item: Item | null; year: number; count: number }[] =>
  [...Map.groupBy(items, ({ year }) => year)]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([year, same]) => {
      const named = same.length > MOST_PER_YEAR ? same.slice(0, MOST_PER_YEAR - 1) : same
      const rest = same.length - named.length
      return [...named.map((item) => ({ item, year, count: 1 })), ...(rest > 0 ? [{ item: null, year, count: rest }] : [])]
    })

type Box = Pick<PlacedItem, 'from' | 'to' | 'top' | 'height'>
/** The least `top` where a box keeps its distance to all that are placed. */
const topOf = (box: Omit<Box, 'top'>, placed: readonly Box[]): number => {
  const near = placed.filter((one) => box.from < one.to + BESIDE && one.from < box.to + BESIDE)
  const tops = [0, ...near.map((one) => one.top + one.height + ROW_GAP)].toSorted((a, b) => a - b)
  return tops.find((top) => near.every((one) => top + box.height + ROW_GAP <= one.top || one.top + one.height + ROW_GAP <= top))!
}

/** Puts each item as high in its lane as it overlaps nothing; `xOf` gives the pixel of a year, words have at most `most` lines. */
export const placeLane = (items: readonly Item[], xOf: (year: number) => number, width: number, size: number, most = LINES[0]!): Lane => {
  const placed: PlacedItem[] = []
  for (const { item, year, count } of shown(items)) {
    const x = xOf(year)
    const box = boxOf(item, count, { x, width, size, most })
    placed.push({ item, count, x, ...box, top: topOf(box, placed) })
  }
  return { items: placed, height: Math.max(0, ...placed.map(({ top, height }) => top + height)) }
}

/** The lanes with whole texts where these stay below `tallest` pixels together, else with shorter ones. */
export const placeLanes = (
  rows: TimelineData['rows'],
  xOf: (year: number) => number,
  { width, size, tallest }: { width: number; size: number; tallest: number },
): Lane[] => {
  let lanes: Lane[] = []
  for (const most of LINES) {
    lanes = rows.map(({ items }) => placeLane(items, xOf, width, size, most))
    if (lanes.reduce((sum, { height }) => sum + height, 0) <= tallest) break
  }
  return lanes
}
