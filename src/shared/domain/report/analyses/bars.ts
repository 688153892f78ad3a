import { chart } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { CrossTab } from '../crossTab.ts'
import type { ChartBlock, StackedBarsData } from '../reportModel.ts'
import type { NoteKind } from '../../records/vocabulary.ts'
import type { EvidenceRow } from './evidenceTable.ts'

/** A taller picture says less than the table beside it. */
const MOST_BARS = 16

const told = ({ formats }: ReportContext, rows: readonly { label: string; value: number }[]): string =>
  rows.map(({ label, value }) => `${label} ${formats.number(value)}`).join('; ')

/** Bars of the groups that have the most notes, as long as a picture can show them; none for a single bar. */
export const rankedBars = (
  context: ReportContext,
  rows: readonly EvidenceRow[],
  words: { id: string; caption: string; kind: NoteKind | null },
): ChartBlock[] => {
  const bars = rows.slice(0, MOST_BARS).map(({ label, noteIds }) => ({ label, value: noteIds.length, noteKind: words.kind, noteIds }))
  if (rows.length < 2) return []
  const { t } = context
  const cut = rows.length > bars.length ? ` ${t('analysis:cut', { shown: bars.length, count: rows.length })}` : ''
  const alt = t('analysis:barsAlt', { list: told(context, bars) })
  return [chart(words.id, { kind: 'bars', rows: bars }, `${words.caption}${cut}`, alt)]
}

const stackedData = (context: ReportContext, tab: CrossTab): StackedBarsData => ({
  kind: 'stacked-bars',
  series: tab.columns.map(({ key, label }) => ({ key, label, noteKind: context.kinds.find((kind) => kind === key) ?? null })),
  rows: tab.rows.map((row, i) => ({
    label: row.label,
    values: (tab.cells[i] ?? []).map((ids) => ids.length),
    noteIds: [...new Set((tab.cells[i] ?? []).flat())],
  })),
})

/** A cross tabulation as bars in parts; the longest rows where there are too many. */
export const stackedBars = (context: ReportContext, tab: CrossTab, words: { id: string; caption: string }): ChartBlock => {
  const { t } = context
  const all = stackedData(context, tab)
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const longest = new Set(all.rows.toSorted((a, b) => sum(b.values) - sum(a.values)).slice(0, MOST_BARS))
  const data = { ...all, rows: all.rows.filter((row) => longest.has(row)) }
  const cut = all.rows.length > data.rows.length ? ` ${t('analysis:cut', { shown: data.rows.length, count: all.rows.length })}` : ''
  const list = told(
    context,
    data.rows.map(({ label, values }) => ({ label, value: sum(values) })),
  )
  return chart(
    words.id,
    data,
    `${words.caption}${cut}`,
    t('analysis:stackedAlt', { list, parts: tab.columns.map(({ label }) => label).join('; ') }),
  )
}
