import { textWidth, wrapText } from './textFit.ts'

export type Frame = { left: number; top: number; right: number; bottom: number }
/** Numbers of the points that share it, over lines; `x` and `y` are its middle in pixels. */
export type Mark = { numbers: number[]; lines: string[]; x: number; y: number; width: number; height: number }

const PER_LINE = 6
const LINE = 15
const HEIGHT = 24
/** Marks that only touch are still told apart by their rounded corners. */
const APART = 1

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high))

export type NumberedPoint = { number: number; text: string }

/** The numbers that the labels bring along, such as `3. Shade`, so that plot and text agree; else the points are counted. */
export const numberPoints = (labels: readonly string[]): NumberedPoint[] => {
  const own = labels.map((label) => /^(\d{1,4})\.\s+(\S.*)$/su.exec(label))
  const isNumbered = own.every((match) => match !== null) && new Set(own.map((match) => match?.[1])).size === labels.length
  return labels.map((text, index) => (isNumbered ? { number: Number(own[index]![1]), text: own[index]![2]! } : { number: index + 1, text }))
}

/** A mark for some points around their middle, inside the frame. */
const markOf = (numbers: readonly number[], x: number, y: number, frame: Frame, size: number): Mark => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const rows = Array.from({ length: Math.ceil(sorted.length / PER_LINE) }, (_, row) => sorted.slice(row * PER_LINE, (row + 1) * PER_LINE))
  const lines = rows.map((row) => row.join(', '))
  const width = Math.max(HEIGHT, Math.max(...lines.map((line) => textWidth(line, size))) + 14)
  const height = HEIGHT + (lines.length - 1) * LINE
  return {
    numbers: sorted,
    lines,
    x: clamp(x, frame.left + width / 2, frame.right - width / 2),
    y: clamp(y, frame.top + height / 2, frame.bottom - height / 2),
    width,
    height,
  }
}

const touch = (a: Mark, b: Mark): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + APART && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + APART

/**
 * Marks for points at pixels x, y: those that would lie on each other become one that names them all, at their common middle, until none
 * overlap. Each joining leaves one mark fewer, so it ends.
 */
export const placeMarks = (points: readonly { number: number; x: number; y: number }[], frame: Frame, size: number): Mark[] => {
  const pointOf = new Map(points.map((point) => [point.number, point]))
  const middle = (numbers: readonly number[], axis: 'x' | 'y'): number =>
    numbers.reduce((sum, number) => sum + pointOf.get(number)![axis], 0) / numbers.length
  const make = (numbers: readonly number[]): Mark => markOf(numbers, middle(numbers, 'x'), middle(numbers, 'y'), frame, size)
  const placed: Mark[] = []
  for (const { number } of points) {
    let mark = make([number])
    for (let other = placed.findIndex((one) => touch(one, mark)); other >= 0; other = placed.findIndex((one) => touch(one, mark))) {
      const [joined] = placed.splice(other, 1)
      mark = make([...joined!.numbers, ...mark.numbers])
    }
    placed.push(mark)
  }
  return placed.toSorted((a, b) => a.numbers[0]! - b.numbers[0]!)
}

export type LegendEntry = { number: number; text: string; lines: string[]; x: number; y: number }

const LEGEND_LINES = 3
const NUMBER_ROOM = 28

/** The list of numbers and words under the plot, in one or two columns; `y` is the top of an entry, height that of the whole list. */
export const placeLegend = (rows: readonly NumberedPoint[], width: number, size: number): { entries: LegendEntry[]; height: number } => {
  const columns = width >= 520 && rows.length > 3 ? 2 : 1
  const column = (width - (columns - 1) * 24) / columns
  const perColumn = Math.ceil(rows.length / columns)
  const tops = Array.from({ length: columns }, () => 0)
  const entries = rows.map(({ number, text }, index) => {
    const at = Math.floor(index / perColumn)
    const lines = wrapText(text, column - NUMBER_ROOM, size, LEGEND_LINES)
    const y = tops[at]!
    tops[at] = y + Math.max(1, lines.length) * LINE + 7
    return { number, text, lines, x: at * (column + 24), y }
  })
  return { entries, height: Math.max(0, ...tops) }
}
