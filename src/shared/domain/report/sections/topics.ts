import type { Session, Table } from '../../records/records.ts'
import { NOTE_KINDS } from '../../records/vocabulary.ts'
import { chart, heading, paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import { type Axis, crossTab, crossTable, limitColumns, matrixData, strongestCells } from '../crossTab.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'
import { handOverBlocks } from './handOvers.ts'
import { noteLine } from '../noteLines.ts'
import { statements } from '../statements.ts'
import { strongest } from '../tally.ts'

const NOTES_PER_TOPIC = 5
const MOST_COLUMNS = 7
/** A taller picture says less than the table under it. */
const MOST_CHART_ROWS = 24

/** A session with its tables, or what is left of one that was removed from the plan. */
type Part = { id: string; title: string; question: string; tables: Table[]; items: CataloguedNote[] }
/** What was discussed at one table; null is where notes go whose table was removed. */
type Topic = { table: Table | null; items: CataloguedNote[] }

/** Every note stands in exactly one topic, so that they add up to all notes. */
const topicsOf = ({ tables, items }: Part): Topic[] => {
  const byTable = Map.groupBy(items, ({ note }) => note.tableId)
  const topics = tables.map((table): Topic => ({ table, items: byTable.get(table.id) ?? [] }))
  const known = new Set(tables.map((table) => table.id))
  const lost = items.filter(({ note }) => !known.has(note.tableId))
  return lost.length === 0 ? topics : [...topics, { table: null, items: lost }]
}

const kindCounts = ({ t, formats }: ReportContext, items: CataloguedNote[]): string =>
  NOTE_KINDS.map((kind) => ({ kind, count: items.filter(({ note }) => note.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${t(`terms:kinds.${kind}`)}\u00A0${formats.number(count)}`)
    .join(' · ')

const topicBlocks = (context: ReportContext, part: Part, { table, items }: Topic): ReportBlock[] => {
  const { t } = context
  const ids = items.map(({ note }) => note.id)
  const counts = t('report:topics.counts', {
    notes: t('report:count.notes', { count: items.length }),
    list: kindCounts(context, items),
  })
  const best = strongest(
    statements(context, items).filter(({ note }) => note.text.trim() !== ''),
    NOTES_PER_TOPIC,
  )
  const title = table === null ? t('report:topics.gone') : t('report:topics.title', { table: table.number, topic: table.title })
  return [
    heading(`topic-${table?.id ?? `${part.id}-gone`}`, 3, title),
    ...(table === null || table.question === '' ? [] : [paragraph(table.question, 'quiet')]),
    ...(items.length === 0 ? [paragraph(t('report:topics.silent'), 'quiet')] : []),
    ...(table === null ? [] : handOverBlocks(context, table.id)),
    ...(items.length === 0 ? [] : [paragraph(counts, 'quiet', ids)]),
    ...(best.length === 0
      ? []
      : [{ type: 'notes' as const, detail: 'short' as const, items: best.map((each) => noteLine(context, each)) }]),
  ]
}

const matrix = (context: ReportContext, { id, title, items }: Part, topics: Topic[]): ReportBlock[] => {
  const { t } = context
  if (topics.length < 2) return []
  const kinds = context.kinds.filter((kind) => items.some(({ note }) => note.kind === kind))
  const rows: Axis[] = topics.map(({ table }) =>
    table === null ? { key: '', label: t('report:topics.gone') } : { key: table.id, label: `${table.number}. ${table.title}` },
  )
  const rowOf = new Map(topics.flatMap((topic) => topic.items.map(({ note }) => [note.id, topic.table?.id ?? ''])))
  const columns: Axis[] = kinds.map((kind) => ({ key: kind, label: t(`terms:kinds.${kind}`) }))
  const full = crossTab(
    items,
    { axis: rows, codesOf: ({ note }) => [rowOf.get(note.id) ?? ''] },
    { axis: columns, codesOf: ({ note }) => [note.kind] },
  )
  const tab = limitColumns(full, MOST_COLUMNS, t('report:otherKinds'))
  const words = { session: title, notes: t('report:count.notes', { count: tab.noteIds.length }) }
  const strongestList = strongestCells(tab, 3)
    .map((each) => t('report:matrix.cell', each))
    .join('; ')
  const picture = chart(
    `topic-matrix-chart-${id}`,
    matrixData(tab, 'accent'),
    t('report:topics.matrixChartCaption', words),
    t('report:matrix.alt', { ...words, list: strongestList }),
  )
  const caption = t('report:topics.matrixCaption', words)
  const numbers = crossTable(context, tab, {
    id: `topic-matrix-${id}`,
    caption,
    corner: t('report:topics.tableHeader'),
  })
  return topics.length > MOST_CHART_ROWS ? [numbers] : [picture, numbers]
}

const partBlocks = (context: ReportContext, part: Part): ReportBlock[] => {
  const { id, title, question, items, tables } = part
  if (items.length === 0 && tables.every((table) => handOverBlocks(context, table.id).length === 0)) return []
  const topics = topicsOf(part)
  return [
    heading(`topics-${id}-heading`, 2, title),
    ...(question === '' ? [] : [paragraph(question, 'quiet')]),
    ...matrix(context, part, topics),
    ...topics.flatMap((topic) => topicBlocks(context, part, topic)),
  ]
}

const sessionPart = (context: ReportContext, session: Session, tables: Map<string, Table[]>): Part => ({
  id: session.id,
  title: context.sessionTitle(session),
  question: session.question,
  tables: tables.get(session.id) ?? [],
  items: context.bySession.get(session.id) ?? [],
})

/** The notes whose session was removed, under those of their tables that are still there. */
const partWithoutSession = ({ content, notes, t }: ReportContext): Part => {
  const items = notes.filter(({ session }) => session === null)
  const used = new Set(items.map(({ note }) => note.tableId))
  const tables = content.tables.filter((table) => used.has(table.id))
  return { id: 'other', title: t('report:annex.noSession'), question: '', tables, items }
}

/** What each table said about its topic. */
export const buildTopics = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const tables = Map.groupBy(context.content.tables, (table) => table.sessionId)
  const parts = [...context.content.sessions.map((session) => sessionPart(context, session, tables)), partWithoutSession(context)]
  const blocks = parts.flatMap((part) => partBlocks(context, part))
  const none = paragraph(context.t('report:noNotes'), 'quiet')
  return { id: 'topics', heading: context.t('report:topics.heading'), blocks: blocks.length > 0 ? blocks : [none] }
}
