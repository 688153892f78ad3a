import type { FactsBlock, TableBlock } from '../../../shared/domain/report/reportModel.ts'
import { type Box, ownerIn } from './flow.ts'
import type { Structure } from './letters.ts'
import { breakLines, type Line } from './lines.ts'
import { COLOURS, type Ink, ink, PAPER, SETTINGS, TEXT_HEIGHT } from './look.ts'
import { type Column, columnsOf } from './columns.ts'
import { drawLine, paragraphBoxes } from './paragraph.ts'
import { asArtifact, rule, type Sheet } from './sheet.ts'
import { textBoxes } from './texts.ts'

type CellLook = { tag: 'TH' | 'TD'; scope?: 'Row' | 'Column'; ink: Ink; leading: number }
type Cell = { text: string; look: CellLook; end: boolean }
type Rule = { width: number; colour: string }

const PADDING = { above: 3, below: 3, right: 8 }
const HEAD = ink('sansBold', 7.8)
const BODY = ink('sans', 8.5)
const TOTAL = ink('sansBold', 8.5)
const LEADING = 11.6
const STRONG: Rule = { width: 1, colour: COLOURS.ink }
const THIN: Rule = { width: 0.5, colour: COLOURS.line }
/** Rows up to this height are never split. */
const WHOLE = TEXT_HEIGHT / 3
/** Up to this many rows a table stays on one page. */
const KEPT_TOGETHER = 12

type RowParts = { cells: readonly Cell[]; columns: readonly Column[]; above?: Rule; below: Rule | null; keepNext: boolean }

/** A row as one box, or as one for each line where it is very high; `row` is its element, null for headings that stand once more. */
const rowBoxes = (sheet: Sheet, { cells, columns, above, below, keepNext }: RowParts, row: (() => Structure) | null): Box[] => {
  const { pdf } = sheet
  const leading = cells[0]?.look.leading ?? LEADING
  const inner = (column: number): number => columns[column]!.width - (column === columns.length - 1 ? 0 : PADDING.right)
  const lines = cells.map(({ text, look }, column) => breakLines([{ text, ink: look.ink }], inner(column), sheet.letters))
  const owners = cells.map(({ look: { tag, scope } }) =>
    row === null ? null : ownerIn(row, () => pdf.struct(tag, (scope === undefined ? {} : { scope }) as object)),
  )
  const drawCells = (from: number, to: number, top: number): void => {
    for (const [column, all] of lines.entries()) {
      const part = all.slice(from, to)
      const paint = (): void => {
        for (const [index, line] of part.entries()) drawCellLine(column, line, top + index * leading)
      }
      // An empty cell still counts its column.
      if (from === 0 || part.length > 0) (owners[column] ?? { add: (draw: () => void) => draw() }).add(paint)
    }
  }
  const drawCellLine = (column: number, line: Line, top: number): void => {
    const x = columns[column]!.x + (cells[column]!.end ? inner(column) - line.width : 0)
    drawLine(sheet, line, x, top, leading)
  }
  const count = Math.max(...lines.map((all) => all.length))
  const step = count * leading > WHOLE ? 1 : count
  const starts = Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step)
  return starts.map((from) => {
    const [isFirst, isLast] = [from === 0, from + step >= count]
    const height = step * leading + (isFirst ? PADDING.above : 0) + (isLast ? PADDING.below : 0)
    const paint = (top: number): void => {
      if (row === null) asArtifact(pdf, 'Pagination', () => drawCells(from, from + step, top + (isFirst ? PADDING.above : 0)))
      else drawCells(from, from + step, top + (isFirst ? PADDING.above : 0))
      asArtifact(pdf, 'Layout', () => {
        if (isFirst && above) rule(pdf, PAPER.left, top, PAPER.right, above.width, above.colour)
        if (isLast && below) rule(pdf, PAPER.left, top + height, PAPER.right, below.width, below.colour)
      })
    }
    return { height, before: 0, after: 0, keepNext: isLast ? keepNext : from < 2, owner: null, paint }
  })
}

const cellsOf = (block: TableBlock, texts: readonly string[], face: Ink): Cell[] =>
  texts.map((text, column) => {
    const isHeader = block.rowHeader && column === 0
    const look = isHeader ? ({ tag: 'TH', scope: 'Row' } as const) : ({ tag: 'TD' } as const)
    return { text, look: { ...look, ink: face, leading: LEADING }, end: block.columns[column]?.align === 'end' }
  })

/** A table of figures with a thin rule under each row; its headings stand again on every page. */
export const tableBoxes = (sheet: Sheet, block: TableBlock): Box[] => {
  const { pdf } = sheet
  const table = ownerIn(
    () => sheet.section.element,
    () => pdf.struct('Table'),
  )
  const row = (): (() => Structure) => ownerIn(table.element, () => pdf.struct('TR')).element
  const columns = columnsOf(
    block.columns.map(({ weight, header }, column) => ({
      weight,
      texts: [
        { text: header, ink: HEAD },
        ...block.rows.map((cells) => ({ text: cells[column]?.text ?? '', ink: BODY })),
        ...(block.total === null ? [] : [{ text: block.total[column]?.text ?? '', ink: TOTAL }]),
      ],
    })),
    PADDING.right,
    sheet.letters,
  )
  const look = { tag: 'TH', scope: 'Column', ink: HEAD, leading: 10.4 } as const
  const heads = block.columns.map(({ header, align }) => ({ text: header, look, end: align === 'end' }))
  const headings = { cells: heads, columns, below: STRONG, keepNext: true }
  const [head] = rowBoxes(sheet, headings, null)
  const last = block.rows.length - 1
  const rows = block.rows.flatMap((cells, index) => {
    const beforeTotal = block.total !== null && index === last
    const texts = cells.map(({ text }) => text)
    const keepNext = beforeTotal || (last < KEPT_TOGETHER && index < last)
    return rowBoxes(sheet, { cells: cellsOf(block, texts, BODY), columns, below: beforeTotal ? null : THIN, keepNext }, row())
  })
  const sum =
    block.total === null
      ? null
      : cellsOf(
          block,
          block.total.map(({ text }) => text),
          TOTAL,
        )
  const total = sum === null ? [] : rowBoxes(sheet, { cells: sum, columns, above: STRONG, below: null, keepNext: false }, row())
  const body = [...rows, ...total].map((box) => (head === undefined ? box : { ...box, head }))
  const boxes = [...captionBoxes(sheet, block, table.element), ...rowBoxes(sheet, headings, row()), ...body]
  const hasFoot = block.evidence !== ''
  const end = boxes.length - 1
  const ended = boxes.map((box, index) => (index === end ? { ...box, after: hasFoot ? 0 : 14, keepNext: hasFoot } : box))
  return hasFoot ? [...ended, ...textBoxes(sheet, block.evidence, SETTINGS.evidence)] : ended
}

const captionBoxes = (sheet: Sheet, { number, caption }: TableBlock, table: () => Structure): Box[] => {
  const owner = ownerIn(table, () => sheet.pdf.struct('Caption'))
  const { ink: quiet } = SETTINGS.caption
  const label = { text: `${sheet.model.words.table} ${number}. `, ink: { ...ink('sansBold', quiet.size), even: true as const } }
  return paragraphBoxes(sheet, [label, { text: caption, ink: quiet }], SETTINGS.caption, { owner })
}

/** Label and values without headings, as on the title page. */
export const factsBoxes = (sheet: Sheet, { rows }: FactsBlock): Box[] => {
  const { pdf } = sheet
  const table = ownerIn(
    () => sheet.section.element,
    () => pdf.struct('Table'),
  )
  const columns = columnsOf(
    [1, 3.1].map((weight) => ({ weight, texts: [] })),
    0,
    sheet.letters,
  )
  const boxes = rows.flatMap(({ label, values }) => {
    const row = ownerIn(table.element, () => pdf.struct('TR')).element
    const name: Cell = { text: label, look: { tag: 'TH', scope: 'Row', ink: ink('sans', 9, COLOURS.quiet), leading: 12.6 }, end: false }
    const value: Cell = { text: values.join('\n'), look: { tag: 'TD', ink: ink('sans', 9), leading: 12.6 }, end: false }
    return rowBoxes(sheet, { cells: [name, value], columns, below: THIN, keepNext: false }, row)
  })
  return boxes.map((box, index) => (index === boxes.length - 1 ? { ...box, after: 12 } : box))
}
