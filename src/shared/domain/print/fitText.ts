import { breakText, cutText, widestWord } from './breakText.ts'
import type { Weight } from './breakText.ts'
import type { Pen } from './pen.ts'

export type Room = {
  /** Millimetres. */
  width: number
  height: number
  /** Height of the font at best and at least, in millimetres. */
  size: number
  least: number
  lines: number
  /** From base line to base line, in font heights. */
  leading: number
  weight: Weight
  /** late: one small line rather than two large ones, as for names; early: large lines first, as for topics. */
  wrap: 'late' | 'early'
  /** Lines of about the same length rather than one last word alone. */
  balanced: boolean
}

export type FittedText = { size: number; lines: string[] }

const STEP = 0.95
/** A line that would have to get smaller than this becomes two. */
const SHRINK = 0.78

const sizesOf = ({ size, least }: Room): number[] => {
  const sizes: number[] = []
  for (let each = size; each > least; each *= STEP) sizes.push(each)
  return [...sizes, Math.min(size, least)]
}

const linesAt = ({ height, leading, lines }: Room, size: number): number => Math.min(lines, Math.floor((height + 1e-6) / (size * leading)))

const trimmed = (lines: readonly string[]): string[] => lines.map((line) => line.trimEnd())

/** The same number of lines in as little width as it takes. */
const evenLines = (pen: Pen, text: string, weight: Weight, limit: number, lines: string[]): string[] => {
  let [narrow, wide, best] = [Math.max(limit / 2, widestWord(pen, text, weight)), limit, lines]
  while (lines.length > 1 && wide - narrow > limit / 40) {
    const middle = (narrow + wide) / 2
    const tried = breakText(pen, text, weight, middle)
    if (tried.length > lines.length) narrow = middle
    else [wide, best] = [middle, tried]
  }
  return best
}

/**
 * Fits a text into its room: first smaller letters, then more lines (or the other way round), and an ellipsis only where
 * neither helps. An empty text has no lines; where not even one line of the least size is high enough there are none either.
 */
export const fitText = (pen: Pen, text: string, room: Room): FittedText => {
  const written = pen.clean(text)
  if (written === '') return { size: room.size, lines: [] }
  const sizes = sizesOf(room)
  const { width, weight, balanced } = room
  if (room.wrap === 'late') {
    const whole = pen.measure(written, 1, weight)
    const size = sizes.find((each) => whole * each <= width && linesAt(room, each) >= 1 && (each >= room.size * SHRINK || room.lines === 1))
    if (size !== undefined) return { size, lines: [written] }
  }
  const widest = widestWord(pen, written, weight)
  for (const size of sizes) {
    const most = linesAt(room, size)
    // Rather smaller letters than a broken word.
    if (most < 1 || (widest * size > width && size !== sizes.at(-1))) continue
    const lines = breakText(pen, written, weight, width / size)
    if (lines.length <= most) return { size, lines: trimmed(balanced ? evenLines(pen, written, weight, width / size, lines) : lines) }
  }
  const size = sizes.at(-1)!
  const most = linesAt(room, size)
  if (most < 1) return { size, lines: [] }
  const lines = breakText(pen, written, weight, width / size)
  return { size, lines: [...trimmed(lines.slice(0, most - 1)), cutText(pen, lines.slice(most - 1).join(''), weight, width / size)] }
}
