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

const boxOf = (item: Item | null, count: number, x: number, width: number, size: number) => {
  const [right, left] = [width - x - SIGN - SIGN_GAP, x - SIGN - SIGN_GAP]
  const full = item === null ? `+${count}` : item.text
  const wanted = Math.min(WIDEST, textWidth(full, size))
  const anchor = right >= Math.min(wanted, WIDEST) || right >= left ? ('start' as const) : ('end' as const)
  const lines = wrapText(full, Math.min(WIDEST, anchor === 'start' ? right : left), size, 2)
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

/** Puts each item into the first row of its lane where it overlaps nothing; `xOf` gives the pixel of a year. */
export const placeLane = (items: readonly Item[], xOf: (year: number) => number, width: number, size: number): Lane => {
  const rows: { from: number; to: number }[][] = []
  const placed = shown(items).map(({ item, year, count }) => {
    const x = xOf(year)
    const box = boxOf(item, count, x, width, size)
    let row = rows.findIndex((taken) => taken.every(({ from, to }) => box.to + BESIDE <= from || to + BESIDE <= box.from))
    if (row < 0) row = rows.push([]) - 1
    rows[row]!.push(box)
    return { item, count, x, row, ...box }
  })
  const heights = rows.map((_, row) => Math.max(...placed.filter((one) => one.row === row).map((one) => one.height)))
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height + ROW_GAP, 0))
  return {
    items: placed.map(({ row, ...one }) => ({ ...one, top: tops[row]! })),
    height: heights.reduce((sum, height) => sum + height, 0) + Math.max(0, rows.length - 1) * ROW_GAP,
  }
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100]

/** Years to write along the axis: round ones, never closer than `apart` pixels. */
export const yearTicks = (from: number, to: number, length: number, apart: number): number[] => {
  const span = Math.max(1, to - from)
  const step = STEPS.find((each) => (length * each) / span >= apart) ?? span
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step)) + 1 }, (_, index) => first + index * step).filter(
    (year) => year <= to,
  )
}
