import { chart, heading, paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { crossTab, crossTable, type CrossTab, limitColumns } from '../crossTab.ts'
import type { ReportBlock, ReportSection, StackedBarsData } from '../reportModel.ts'
import { noteLine } from '../noteLines.ts'
import { strongest } from '../tally.ts'

const MOST_KINDS = 6
const MOST_NOTES = 8
/** Levels that a city can act on by itself. */
const OWN_LEVELS = new Set(['neighbourhood', 'city'])

const stacked = (context: ReportContext, tab: CrossTab): StackedBarsData => ({
  kind: 'stacked-bars',
  series: tab.columns.map(({ key, label }) => ({
    key,
    label,
    noteKind: context.kinds.find((kind) => kind === key) ?? null,
  })),
  rows: tab.rows.map((row, i) => ({
    label: row.label,
    values: (tab.cells[i] ?? []).map((ids) => ids.length),
    noteIds: (tab.cells[i] ?? []).flat(),
  })),
})

/** What was named as a difficulty and needs somebody beyond the city. */
const beyond = (context: ReportContext): ReportBlock[] => {
  const { t } = context
  const difficulties = context.notes.filter(({ note }) => note.kind === 'obstacle' || note.kind === 'challenge')
  const items = difficulties.filter(({ note }) => note.level !== null && !OWN_LEVELS.has(note.level))
  if (items.length === 0) return []
  const sentence = t('report:levels.beyondSentence', { notes: t('report:count.notes', { count: items.length }) })
  const lines = strongest(items, MOST_NOTES).map((item) => noteLine(context, item))
  return [
    heading('levels-beyond', 2, t('report:levels.beyond')),
    paragraph(
      sentence,
      'body',
      items.map(({ note }) => note.id),
    ),
    { type: 'notes', detail: 'short', items: lines },
  ]
}

/** At which territorial or institutional level people saw what they said. */
export const buildLevels = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const { lexicon, t } = context
  const items = context.notes.filter(({ note }) => note.level !== null)
  const section = { id: 'levels', heading: t('report:levels.heading') }
  if (items.length === 0) return { ...section, blocks: [paragraph(t('report:levels.none'), 'quiet')] }
  const levels = lexicon.inOrder(
    'levels',
    items.flatMap(({ note }) => note.level ?? []),
  )
  const kinds = context.kinds.filter((kind) => items.some(({ note }) => note.kind === kind))
  const full = crossTab(
    items,
    {
      axis: levels.map((code) => ({ key: code, label: lexicon.label('levels', code) })),
      codesOf: ({ note }) => [note.level ?? ''],
    },
    { axis: kinds.map((kind) => ({ key: kind, label: t(`terms:kinds.${kind}`) })), codesOf: ({ note }) => [note.kind] },
  )
  const tab = limitColumns(full, MOST_KINDS, t('report:otherKinds'))
  const without = context.notes.length - items.length
  const words = { notes: t('report:count.notes', { count: items.length }) }
  const list = tab.rows.map((row, i) => `${row.label} ${context.formats.number((tab.cells[i] ?? []).flat().length)}`).join('; ')
  return {
    ...section,
    blocks: [
      paragraph(t('report:levels.about', { ...words, without: t('report:count.notes', { count: without }) }), 'quiet'),
      chart('levels-chart', stacked(context, tab), t('report:levels.chartCaption', words), t('report:levels.alt', { list })),
      crossTable(context, tab, {
        id: 'levels-table',
        caption: t('report:levels.tableCaption', words),
        corner: t('report:levels.header'),
      }),
      ...beyond(context),
    ],
  }
}
