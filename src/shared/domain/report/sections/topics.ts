import type { Session, Table } from '../../records/records.ts'
import { NOTE_KINDS } from '../../records/vocabulary.ts'
import { chart, heading, paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import { type Axis, crossTab, crossTable, limitColumns, matrixData, strongestCells } from '../crossTab.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'
import { noteLine } from '../noteLines.ts'
import { strongest } from '../tally.ts'

const NOTES_PER_TOPIC = 5
const MOST_COLUMNS = 7
/** A taller picture says less than the table under it. */
const MOST_CHART_ROWS = 24

const topicTitle = ({ t }: ReportContext, table: Table): string => t('report:topics.title', { table: table.number, topic: table.title })

const kindCounts = ({ t, formats }: ReportContext, items: CataloguedNote[]): string =>
  NOTE_KINDS.map((kind) => ({ kind, count: items.filter(({ note }) => note.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${t(`terms:kinds.${kind}`)}\u00A0${formats.number(count)}`)
    .join(' · ')

const topicBlocks = (context: ReportContext, table: Table, items: CataloguedNote[]): ReportBlock[] => {
  const { t } = context
  const ids = items.map(({ note }) => note.id)
  const counts = t('report:topics.counts', {
    notes: t('report:count.notes', { count: items.length }),
    list: kindCounts(context, items),
  })
  const best = strongest(
    items.filter(({ note }) => note.text.trim() !== ''),
    NOTES_PER_TOPIC,
  )
  return [
    heading(`topic-${table.id}`, 3, topicTitle(context, table)),
    ...(table.question === '' ? [] : [paragraph(table.question, 'quiet')]),
    ...(items.length === 0 ? [paragraph(t('report:topics.silent'), 'quiet')] : []),
    ...(items.length === 0 ? [] : [paragraph(counts, 'quiet', ids)]),
    ...(best.length === 0
      ? []
      : [{ type: 'notes' as const, detail: 'short' as const, items: best.map((each) => noteLine(context, each)) }]),
  ]
}

const matrix = (context: ReportContext, session: Session, tables: Table[], items: CataloguedNote[]): ReportBlock[] => {
  const { t } = context
  if (tables.length < 2 || items.length === 0) return []
  const kinds = context.kinds.filter((kind) => items.some(({ note }) => note.kind === kind))
  const rows: Axis[] = tables.map((each) => ({ key: each.id, label: `${each.number}. ${each.title}` }))
  const columns: Axis[] = kinds.map((kind) => ({ key: kind, label: t(`terms:kinds.${kind}`) }))
  const full = crossTab(items, { axis: rows, codesOf: ({ note }) => [note.tableId] }, { axis: columns, codesOf: ({ note }) => [note.kind] })
  const tab = limitColumns(full, MOST_COLUMNS, t('report:otherKinds'))
  const words = { session: session.title, notes: t('report:count.notes', { count: tab.noteIds.length }) }
  const strongestList = strongestCells(tab, 3)
    .map((each) => t('report:matrix.cell', each))
    .join('; ')
  const picture = chart(
    `topic-matrix-chart-${session.id}`,
    matrixData(tab, 'accent'),
    t('report:topics.matrixChartCaption', words),
    t('report:matrix.alt', { ...words, list: strongestList }),
  )
  const caption = t('report:topics.matrixCaption', words)
  const numbers = crossTable(context, tab, {
    id: `topic-matrix-${session.id}`,
    caption,
    corner: t('report:topics.tableHeader'),
  })
  return tables.length > MOST_CHART_ROWS ? [numbers] : [picture, numbers]
}

const sessionBlocks = (context: ReportContext, session: Session): ReportBlock[] => {
  const items = context.notes.filter(({ note }) => note.sessionId === session.id)
  const tables = context.content.tables.filter((table) => table.sessionId === session.id)
  if (items.length === 0) return []
  const byTable = Map.groupBy(items, ({ note }) => note.tableId)
  return [
    heading(`topics-${session.id}-heading`, 2, session.title),
    ...(session.question === '' ? [] : [paragraph(session.question, 'quiet')]),
    ...matrix(context, session, tables, items),
    ...tables.flatMap((table) => topicBlocks(context, table, byTable.get(table.id) ?? [])),
  ]
}

/** What each table said about its topic. */
export const buildTopics = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const blocks = context.content.sessions.flatMap((session) => sessionBlocks(context, session))
  const none = paragraph(context.t('report:noNotes'), 'quiet')
  return { id: 'topics', heading: context.t('report:topics.heading'), blocks: blocks.length > 0 ? blocks : [none] }
}
