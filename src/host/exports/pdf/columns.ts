import { columnWidths } from '../columnWidths.ts'
import type { Letters } from './letters.ts'
import { type Ink, PAPER, TEXT_WIDTH } from './look.ts'

export type Column = { x: number; width: number }
/** Texts of a column in their look. */
export type ColumnTexts = { weight: number; texts: readonly { text: string; ink: Ink }[] }

const widest = (widths: readonly number[]): number => widths.reduce((most, width) => Math.max(most, width), 0)

/** Columns over the whole text in points; `padding` is what stays free at the end of each. */
export const columnsOf = (columns: readonly ColumnTexts[], padding: number, letters: Letters): Column[] => {
  const needs = columns.map(({ weight, texts }) => {
    const words = texts.flatMap(({ text, ink }) => text.split(/\s+/).map((word) => letters.width(word, ink)))
    const lines = texts.flatMap(({ text, ink }) =>
      text.split('\n').map((line) => line.split(/[ \t]+/).reduce((sum, word) => sum + letters.width(word, ink) + ink.size * 0.29, 0)),
    )
    return { weight, least: widest(words) + padding, most: widest(lines) + padding }
  })
  let x: number = PAPER.left
  return columnWidths(needs, TEXT_WIDTH).map((width) => {
    const column = { x, width }
    x += width
    return column
  })
}
