import { Paragraph, Table, TableCell, TableRow } from 'docx'
import type { TableBlock, TableCell as Cell } from '../../../shared/domain/report/reportModel.ts'
import { textWidth } from '../../../charts/textFit.ts'
import { columnWidths } from '../columnWidths.ts'
import { COLOURS, TEXT_WIDTH } from './look.ts'
import { textRuns } from './runs.ts'

const NONE = { style: 'none', size: 0, color: 'auto' } as const
const NO_GRID = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }
const THIN = { style: 'single', size: 4, color: COLOURS.line } as const
const STRONG = { style: 'single', size: 10, color: COLOURS.ink } as const
const sides = { left: NONE, right: NONE }

type CellOptions = { width: number; top?: boolean; bottom: typeof THIN | typeof STRONG | typeof NONE; last: boolean }

const cellOf = (paragraphs: Paragraph[], { width, top = false, bottom, last }: CellOptions): TableCell =>
  new TableCell({
    children: paragraphs,
    width: { size: width, type: 'dxa' },
    borders: { ...sides, top: top ? STRONG : NONE, bottom },
    margins: { left: 0, right: last ? 0 : 120, top: 0, bottom: 0 },
  })

const TWIPS = 20
const PADDING = 120
/** A cell is set in 8.5 points. */
const SIZE = 8.5

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text, SIZE)), 0) * TWIPS + PADDING

/** Widths in twips over the whole text; the last column takes what rounding leaves. `texts` are those of each column. */
const widthsOf = (columns: readonly { weight: number; texts: readonly string[] }[]): number[] => {
  const needs = columns.map(({ weight, texts }) => ({
    weight,
    least: widest(texts.flatMap((text) => text.split(/\s+/))),
    most: widest(texts.flatMap((text) => text.split('\n'))),
  }))
  const widths = columnWidths(needs, TEXT_WIDTH).map(Math.floor)
  return widths.map((width, i) => (i === widths.length - 1 ? TEXT_WIDTH - widths.slice(0, -1).reduce((a, b) => a + b, 0) : width))
}

const frame = (rows: TableRow[], columnWidths: number[]): Table =>
  new Table({
    rows,
    columnWidths,
    width: { size: TEXT_WIDTH, type: 'dxa' },
    layout: 'fixed',
    borders: NO_GRID,
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
  })

const headerRow = (heads: { text: string; end: boolean }[], widths: number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map(({ text, end }, i) =>
      cellOf([new Paragraph({ style: 'CellHead', alignment: end ? 'end' : 'start', keepNext: true, children: textRuns(text) })], {
        width: widths[i] ?? 0,
        bottom: STRONG,
        last: i === heads.length - 1,
      }),
    ),
  })

/** Up to this many rows a table stays on one page. */
const KEPT_TOGETHER = 12

/** A table of figures with a thin rule under each row; the header is repeated on every page. */
export const dataTable = (block: TableBlock): Table => {
  const all = block.total === null ? block.rows : [...block.rows, block.total]
  const widths = widthsOf(
    block.columns.map(({ weight, header }, i) => ({ weight, texts: [header, ...all.map((cells) => cells[i]?.text ?? '')] })),
  )
  const row = (cells: Cell[], kind: 'row' | 'total', keepNext: boolean, bottom: typeof THIN | typeof NONE) =>
    new TableRow({
      cantSplit: true,
      children: cells.map((each, i) => {
        const alignment = block.columns[i]?.align === 'end' ? 'end' : 'start'
        const runs = textRuns(each.text, { bold: kind === 'total' })
        return cellOf([new Paragraph({ style: 'Cell', alignment, children: runs, keepNext })], {
          width: widths[i] ?? 0,
          top: kind === 'total',
          bottom,
          last: i === cells.length - 1,
        })
      }),
    })
  const heads = block.columns.map((column) => ({ text: column.header, end: column.align === 'end' }))
  const last = block.rows.length - 1
  const rows = block.rows.map((cells, i) => {
    const beforeTotal = block.total !== null && i === last
    return row(cells, 'row', beforeTotal || (last < KEPT_TOGETHER && i < last), beforeTotal ? NONE : THIN)
  })
  const total = block.total === null ? [] : [row(block.total, 'total', false, NONE)]
  return frame([headerRow(heads, widths), ...rows, ...total], widths)
}

/** Label and values without a header, as on the title page. */
export const factsTable = (rows: { label: string; values: string[] }[]): Table => {
  const widths = widthsOf([1, 3.1].map((weight) => ({ weight, texts: [] })))
  return frame(
    rows.map(
      ({ label, values }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cellOf([new Paragraph({ style: 'Cell', children: textRuns(label, { color: COLOURS.quiet }) })], {
              width: widths[0] ?? 0,
              bottom: THIN,
              last: false,
            }),
            cellOf(
              values.map((value) => new Paragraph({ style: 'Cell', children: textRuns(value) })),
              { width: widths[1] ?? 0, bottom: THIN, last: true },
            ),
          ],
        }),
    ),
    widths,
  )
}
