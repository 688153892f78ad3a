import { paragraph, cell, column, heading, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { noteLine } from '../noteLines.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'
import { statements } from '../statements.ts'
import { strongest } from '../tally.ts'
import { handOverBlocks } from './handOvers.ts'

type Section = Omit<ReportSection, 'number'>

const NOTES_PER_KIND = 5
const NOTES_PER_KIND_SHORT = 3

/** What the session asked, and what each of its tables delivered. */
export const buildSessionBrief = (context: ReportContext): Section => {
  const { byTable, content, formats, notes, t } = context
  const [session] = content.sessions
  const title = { id: 'session', heading: t('report:sessionPage.heading') }
  if (session === undefined) return { ...title, blocks: [paragraph(t('report:noNotes'), 'quiet')] }
  const question = session.question === '' ? [] : [paragraph(t('report:method.question', { question: session.question }))]
  const facts = {
    method: t(`terms:method.${session.method}`),
    rounds: t('report:count.rounds', { count: session.rounds }),
    tables: t('report:count.tables', { count: byTable.size }),
    notes: t('report:count.notes', { count: notes.length }),
  }
  const rows = content.tables.map(({ id, number, title: topic }) => {
    const ids = (byTable.get(id) ?? []).map(({ note }) => note.id)
    return [cell(`${number}. ${topic}`), cell(formats.number(ids.length), ids)]
  })
  const known = new Set(content.tables.map(({ id }) => id))
  const lost = notes.filter(({ note }) => !known.has(note.tableId)).map(({ note }) => note.id)
  const all = lost.length === 0 ? rows : [...rows, [cell(t('report:topics.gone')), cell(formats.number(lost.length), lost)]]
  const ids = notes.map(({ note }) => note.id)
  return {
    ...title,
    blocks: [
      ...question,
      paragraph(t('report:sessionPage.facts', facts), 'quiet', ids),
      ...(all.length < 2
        ? []
        : [
            table({
              id: 'session-tables',
              caption: t('report:topics.tableCaption', { session: session.title }),
              columns: [column(t('report:topics.tableHeader'), 5), column(t('report:notesHeader'), 1, 'end')],
              rows: all,
              total: [cell(t('report:total')), cell(formats.number(ids.length), ids)],
            }),
          ]),
    ],
  }
}

/** What the tables handed over, table by table; null where nobody wrote a digest. */
export const buildDigests = (context: ReportContext): Section | null => {
  const { content, t } = context
  const blocks = content.tables.flatMap(({ id, number, title }): ReportBlock[] => {
    const handedOver = handOverBlocks(context, id)
    return handedOver.length === 0
      ? []
      : [heading(`digest-${id}`, 2, t('report:topics.title', { table: number, topic: title })), ...handedOver]
  })
  return blocks.length === 0 ? null : { id: 'digests', heading: t('report:sessionPage.digests'), blocks }
}

/** The strongest notes of each kind. */
export const buildTopNotes = (context: ReportContext): Section => {
  const { byKind, kinds, short, t } = context
  const blocks = kinds.flatMap((kind): ReportBlock[] => {
    const items = byKind.get(kind) ?? []
    const said = statements(context, items).filter(({ note }) => note.text.trim() !== '')
    const lines = strongest(said, short ? NOTES_PER_KIND_SHORT : NOTES_PER_KIND).map((item) => noteLine(context, item))
    const lead = t('report:sessionPage.lead', { shown: lines.length, notes: t('report:count.notes', { count: items.length }) })
    return [heading(`top-${kind}`, 2, t(`terms:kinds.${kind}`), { kind, lead }), { type: 'notes', detail: 'short', items: lines }]
  })
  const none = paragraph(t('report:noNotes'), 'quiet')
  return { id: 'top-notes', heading: t('report:sessionPage.topNotes'), blocks: blocks.length > 0 ? blocks : [none] }
}
