import type { NoteKind } from '../../records/vocabulary.ts'
import { cell, column, heading, paragraph, paragraphs, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'
import { noteLine } from '../noteLines.ts'

type Section = Omit<ReportSection, 'number'>

export const buildTakeaways = ({ content, t }: ReportContext): Section => {
  const items = content.takeaways.filter(({ text }) => text.trim() !== '').map(({ text }) => ({ text, noteIds: [] }))
  const none = paragraph(t('report:takeaways.none'), 'pending')
  return {
    id: 'takeaways',
    heading: t('report:takeaways.heading'),
    blocks: items.length === 0 ? [none] : [{ type: 'list', ordered: true, items }],
  }
}

/**
 * Who does it: a person or organisation that the rule keeps out is replaced, because a next step names its owner
 * as surely as a quote names its speaker. Under 'named' the owner is public.
 */
const owner = (context: ReportContext, who: string): string => {
  if (context.rule === 'named' || !context.namesSomeone(who)) return who
  return context.t('report:nextSteps.withheld')
}

export const buildNextSteps = (context: ReportContext): Section => {
  const { content, lexicon, t } = context
  const outlook = paragraphs(context.written('outlook'))
  const rows = content.nextSteps.map((step) => [
    cell(step.done ? t('report:nextSteps.done', { what: step.what }) : step.what),
    cell(owner(context, step.who) || '–'),
    cell(step.byWhen || '–'),
    cell(step.level === null ? '–' : lexicon.label('levels', step.level)),
  ])
  const steps = table({
    id: 'next-steps-table',
    caption: t('report:nextSteps.caption', { count: rows.length }),
    columns: [
      column(t('report:nextSteps.what'), 5),
      column(t('report:nextSteps.who'), 2.2),
      column(t('report:nextSteps.byWhen'), 1.6),
      column(t('report:nextSteps.level'), 1.6),
    ],
    rows,
  })
  const none = paragraph(t('report:nextSteps.none'), 'pending')
  return { id: 'next-steps', heading: t('report:nextSteps.heading'), blocks: [...outlook, rows.length === 0 ? none : steps] }
}

const ofKind = (context: ReportContext, kind: NoteKind): ReportBlock[] => {
  const { t } = context
  const items = context.byKind.get(kind) ?? []
  const title = heading(`open-${kind}`, 2, t(`report:open.${kind}`), { kind })
  if (items.length === 0) return [title, paragraph(t(`report:open.${kind}None`), 'quiet')]
  return [title, { type: 'notes', detail: 'short', items: items.map((item) => noteLine(context, item)) }]
}

/** What the workshop did not settle. */
export const buildOpen = (context: ReportContext): Section => {
  const { t } = context
  const unclear = context.notes.filter(({ note }) => note.unclear)
  const sentence = t('report:open.unclear', { count: unclear.length })
  const ids = unclear.map(({ note }) => note.id)
  return {
    id: 'open',
    heading: t('report:open.heading'),
    blocks: [
      ...ofKind(context, 'question'),
      ...ofKind(context, 'disagreement'),
      ...(unclear.length === 0 ? [] : [paragraph(sentence, 'quiet', ids)]),
    ],
  }
}

/** Every note with its short id: what all figures of the report can be checked against. */
export const buildAnnex = (context: ReportContext): Section => {
  const { t } = context
  const sessions = Map.groupBy(context.notes, ({ session }) => session)
  const blocks = [...sessions].flatMap(([session, items]): ReportBlock[] => [
    heading(`annex-${session?.id ?? 'other'}`, 2, session?.title ?? t('report:annex.noSession')),
    { type: 'notes', detail: 'full', items: items.map((item) => noteLine(context, item)) },
  ])
  const about = context.notes.length === 0 ? t('report:noNotes') : t('report:annex.about')
  return { id: 'annex', heading: t('report:annex.heading'), blocks: [paragraph(about, 'quiet'), ...blocks] }
}
