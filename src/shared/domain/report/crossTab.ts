import type { CataloguedNote } from './catalogue.ts'
import { cell, column, table } from './blocks.ts'
import type { ReportContext } from './context.ts'
import type { MatrixData, TableBlock, TableCell } from './reportModel.ts'
import { byCode } from './tally.ts'

export type Axis = { key: string; label: string }
export type CrossTab = {
  rows: Axis[]
  columns: Axis[]
  /** Ids of the notes in row i, column j. */
  cells: string[][][]
  /** A note that stands in several cells is counted in each. */
  sum: number
  /** Distinct notes. */
  noteIds: string[]
}

/** Notes by two sets of codes. Notes with no column code are left out; callers choose what they pass. */
export const crossTab = (
  items: readonly CataloguedNote[],
  rows: { axis: readonly Axis[]; codesOf: (item: CataloguedNote) => readonly string[] },
  columns: { axis: readonly Axis[]; codesOf: (item: CataloguedNote) => readonly string[] },
): CrossTab => {
  const byRow = byCode(items, rows.codesOf)
  const cells = rows.axis.map((row) => {
    const inRow = byCode(byRow.get(row.key) ?? [], columns.codesOf)
    return columns.axis.map((each) => (inRow.get(each.key) ?? []).map(({ note }) => note.id))
  })
  const all = cells.flat(2)
  return { rows: [...rows.axis], columns: [...columns.axis], cells, sum: all.length, noteIds: [...new Set(all)] }
}

/** Keeps the columns with the most notes and adds the others up as one, so that a page can hold them. */
export const limitColumns = (tab: CrossTab, most: number, otherLabel: string): CrossTab => {
  if (tab.columns.length <= most) return tab
  const weights = tab.columns.map((_, j) => tab.cells.reduce((sum, row) => sum + (row[j]?.length ?? 0), 0))
  const ranked = tab.columns.map((_, j) => j).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
  const kept = ranked.slice(0, most - 1).sort((a, b) => a - b)
  const rest = ranked.slice(most - 1)
  return {
    ...tab,
    columns: [...kept.flatMap((j) => tab.columns[j] ?? []), { key: ' other', label: otherLabel }],
    cells: tab.cells.map((row) => [...kept.map((j) => row[j] ?? []), rest.flatMap((j) => row[j] ?? [])]),
  }
}

const counted = ({ formats }: ReportContext, ids: string[]): TableCell => cell(formats.number(ids.length), [...new Set(ids)])

/** Shares of the width, in letters: a column is as wide as the longest word of its head, so that none is broken. */
const ROW_LABEL_WIDTH = 28
const headWidth = (text: string): number => Math.max(6, ...text.split(/[\s-]+/).map((word) => word.length)) + 1.5

/** The table of a cross tabulation, with the sums of rows and columns. */
export const crossTable = (context: ReportContext, tab: CrossTab, words: { id: string; caption: string; corner: string }): TableBlock => {
  const { t } = context
  const columnIds = tab.columns.map((_, j) => tab.cells.flatMap((row) => row[j] ?? []))
  return table({
    id: words.id,
    caption: words.caption,
    columns: [
      column(words.corner, ROW_LABEL_WIDTH),
      ...[...tab.columns.map((each) => each.label), t('report:total')].map((text) => column(text, headWidth(text), 'end')),
    ],
    rows: tab.rows.map((row, i) => {
      const inRow = tab.cells[i] ?? []
      return [cell(row.label), ...inRow.map((ids) => counted(context, ids)), counted(context, inRow.flat())]
    }),
    total: [cell(t('report:total')), ...columnIds.map((ids) => counted(context, ids)), counted(context, tab.cells.flat(2))],
    noteIds: tab.noteIds,
  })
}

/** The same as a picture. */
export const matrixData = (tab: CrossTab, tone: MatrixData['tone']): MatrixData => ({
  kind: 'matrix',
  tone,
  columns: tab.columns.map((each) => each.label),
  rows: tab.rows.map((row, i) => ({
    label: row.label,
    values: (tab.cells[i] ?? []).map((ids) => ids.length),
    noteIds: [...new Set((tab.cells[i] ?? []).flat())],
  })),
})

/** Where the most notes meet, in words: the text alternative of a matrix. */
export const strongestCells = (tab: CrossTab, most: number): { row: string; column: string; notes: number }[] =>
  tab.rows
    .flatMap((row, i) => tab.columns.map((each, j) => ({ row: row.label, column: each.label, notes: tab.cells[i]?.[j]?.length ?? 0 })))
    .filter(({ notes }) => notes > 0)
    .sort((a, b) => b.notes - a.notes)
    .slice(0, most)
