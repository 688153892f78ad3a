import { inTime } from '../analyses/workshopOrder.ts'
import type { Session, Table } from '../../records/records.ts'
import { cell, column, heading, paragraph, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { presenceOf } from '../people.ts'
import { SMALLEST_GROUP } from '../peopleTables.ts'
import type { ReportBlock, ReportSection, TableBlock } from '../reportModel.ts'
import { daysOf, methodsOf } from '../workshopFacts.ts'

/** People of so small a workshop could be recognised; their number is left out where small groups are merged. */
const isFew = (people: number): boolean => people > 0 && people < SMALLEST_GROUP

/** Workshop by workshop: how it was run, when, in how many sessions and rounds, and with how many people. */
const workflow = (context: ReportContext): TableBlock => {
  const { contents, formats, nameOf, several, t } = context
  const heads = ['title', 'methods', 'dates', 'sessions', 'rounds', 'people', 'notes'] as const
  const shown = heads.filter((head) => several || head !== 'title')
  return table({
    id: 'method-workflow',
    caption: t('report:workflow.caption', { count: contents.length }),
    columns: [
      column(t('report:workflow.workshop'), 2),
      ...shown.map((head) =>
        column(
          t(`report:workflow.${head}`),
          head === 'title' || head === 'methods' ? 3 : 1.6,
          head === 'title' || head === 'methods' || head === 'dates' ? 'start' : 'end',
        ),
      ),
    ],
    rows: inTime(contents).map((content) => {
      const { workshop, sessions, notes } = content
      const worked = sessions.filter(({ method }) => method !== 'break')
      const people = presenceOf(content).people.length
      const silent = worked.filter(({ id }) => !context.bySession.has(id)).length
      const words = {
        title: workshop.title,
        methods: formats.list(methodsOf(context, sessions)) || '–',
        dates: daysOf(context, workshop) || '–',
        sessions:
          silent === worked.length || silent === 0
            ? formats.number(worked.length)
            : t('report:workflow.sessionsWith', { all: worked.length, count: worked.length - silent }),
        rounds: formats.number(worked.reduce((sum, { rounds }) => sum + rounds, 0)),
        people: context.options.mergeSmall && isFew(people) ? '–' : formats.number(people),
        notes: formats.number(notes.length),
      }
      const ids = notes.map(({ id }) => id)
      return [cell(several ? nameOf(workshop.id) : workshop.title), ...shown.map((head) => cell(words[head], head === 'notes' ? ids : []))]
    }),
  })
}

/** The tables of a session with their topics and questions, and how many notes each delivered. */
const topicsTable = (context: ReportContext, session: Session, tables: readonly Table[]): TableBlock | null => {
  const { byTable, formats, sessionTitle, t } = context
  if (tables.length < 2) return null
  const asksMore = tables.some((each) => each.question !== '' && each.question !== session.question)
  const rows = tables.map((each) => {
    const ids = (byTable.get(each.id) ?? []).filter(({ note }) => note.sessionId === session.id).map(({ note }) => note.id)
    const question = asksMore ? [cell(each.question || session.question)] : []
    return [cell(`${each.number}. ${each.title}`), ...question, cell(formats.number(ids.length), ids)]
  })
  return table({
    id: `topics-${session.id}`,
    caption: t('report:topics.tableCaption', { session: sessionTitle(session) }),
    columns: [
      column(t('report:topics.tableHeader'), 3),
      ...(asksMore ? [column(t('report:topics.questionHeader'), 4)] : []),
      column(t('report:notesHeader'), 0.8, 'end'),
    ],
    rows,
  })
}

/** What the sessions asked, in short. */
const questions = ({ content, sessionTitle, t }: ReportContext): ReportBlock[] => {
  const asked = content.sessions.filter(({ question }) => question !== '')
  const items = asked.map((session) => ({ text: `${sessionTitle(session)}: ${session.question}`, noteIds: [] }))
  return items.length === 0 ? [] : [heading('questions', 2, t('report:method.questions')), { type: 'list', ordered: false, items }]
}

const sessionBlocks = (context: ReportContext, session: Session, tables: readonly Table[]): ReportBlock[] => {
  const { sessionTitle, t } = context
  const topics = topicsTable(context, session, tables)
  const [only] = tables.length === 1 ? tables : []
  const asked = [session.question, only?.question ?? ''].filter((text, at, all) => text !== '' && all.indexOf(text) === at)
  if (topics === null && asked.length === 0) return []
  const question = asked.map((text) => paragraph(t('report:method.question', { question: text })))
  return [heading(`method-${session.id}`, 2, sessionTitle(session)), ...question, ...(topics === null ? [] : [topics])]
}

/** The rules of counting and of naming that hold for the whole report. */
export const ruleBlocks = ({ rule, t }: ReportContext): ReportBlock[] => [
  heading('rules', 2, t('report:method.rules')),
  paragraph(t(`report:attribution.sentence.${rule}`)),
  paragraph(t('report:method.counting')),
]

/** How the workshops were run: workflow, questions and topics, the rules of counting and of naming. */
export const buildMethod = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const { content, short, t, writtenBlocks } = context
  const tables = Map.groupBy(content.tables, (each) => each.sessionId)
  return {
    id: 'method',
    heading: t('report:method.heading'),
    blocks: [
      ...(writtenBlocks('method').length === 0 ? [paragraph(t('report:method.pending'), 'pending')] : []),
      workflow(context),
      ...(short
        ? questions(context)
        : content.sessions.flatMap((session) => sessionBlocks(context, session, tables.get(session.id) ?? []))),
      ...ruleBlocks(context),
    ],
  }
}
