import type { Session } from '../../records/records.ts'
import { cell, column, heading, paragraph, paragraphs, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock, ReportSection, TableBlock } from '../reportModel.ts'
import { tally } from '../tally.ts'
import { agendaTables } from './agenda.ts'

/** The tables of a session with their topics and questions, and how many notes each delivered. */
const topicsTable = (context: ReportContext, session: Session): TableBlock | null => {
  const { content, formats, t } = context
  const tables = content.tables.filter((each) => each.sessionId === session.id)
  if (tables.length === 0) return null
  const notes = context.notes.filter(({ note }) => note.sessionId === session.id)
  const asksMore = tables.some((each) => each.question !== '' && each.question !== session.question)
  const rows = tables.map((each) => {
    const ids = tally(notes.filter(({ note }) => note.tableId === each.id)).noteIds
    const question = asksMore ? [cell(each.question || session.question)] : []
    return [cell(`${each.number}. ${each.title}`), ...question, cell(formats.number(ids.length), ids)]
  })
  return table({
    id: `topics-${session.id}`,
    caption: t('report:topics.tableCaption', { session: session.title }),
    columns: [
      column(t('report:topics.tableHeader'), 3),
      ...(asksMore ? [column(t('report:topics.questionHeader'), 4)] : []),
      column(t('report:notesHeader'), 0.8, 'end'),
    ],
    rows,
  })
}

const sessionBlocks = (context: ReportContext, session: Session): ReportBlock[] => {
  const topics = topicsTable(context, session)
  if (topics === null && session.question === '') return []
  const question = session.question === '' ? [] : [paragraph(context.t('report:method.question', { question: session.question }))]
  return [heading(`method-${session.id}`, 2, session.title), ...question, ...(topics === null ? [] : [topics])]
}

/** How the workshop was run: agenda planned and actual, questions and topics, the rules of counting and of naming. */
export const buildMethod = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const { content, rule, t } = context
  const written = paragraphs(context.written('method'))
  const agenda = agendaTables(context)
  return {
    id: 'method',
    heading: t('report:method.heading'),
    blocks: [
      ...(written.length > 0 ? written : [paragraph(t('report:method.pending'), 'pending')]),
      ...(agenda.length > 0 ? [heading('agenda', 2, t('report:agenda.heading')), ...agenda] : []),
      ...content.sessions.flatMap((session) => sessionBlocks(context, session)),
      heading('rules', 2, t('report:method.rules')),
      paragraph(t(`report:attribution.sentence.${rule}`)),
      paragraph(t('report:method.counting')),
    ],
  }
}
