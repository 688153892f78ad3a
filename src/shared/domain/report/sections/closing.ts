import { inTime } from '../analyses/workshopOrder.ts'
import type { NextStep, Takeaway } from '../../records/records.ts'
import type { NoteKind } from '../../records/vocabulary.ts'
import { cell, column, heading, paragraph, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { noteLine } from '../noteLines.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'
import { strongest } from '../tally.ts'
import { groupWords } from '../topGroups.ts'

type Section = Omit<ReportSection, 'number'>

/** A takeaway rests on the notes of its themes. */
const takeawayList = (context: ReportContext, takeaways: readonly Takeaway[]): ReportBlock[] => {
  const { byId, coded, themes } = context
  const items = takeaways
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, themes: named }) => {
      const noteIds = [...new Set(named.flatMap(themes.withParts).flatMap(coded.notesOf))]
      const tables = new Set(noteIds.flatMap((id) => byId.get(id)?.note.tableId ?? [])).size
      return { text: noteIds.length === 0 ? text.trim() : groupWords(context, { label: text.trim(), noteIds, tables }), noteIds }
    })
  return items.length === 0 ? [] : [{ type: 'list', ordered: true, items }]
}

/** The takeaways, workshop by workshop in order of time where several have any. */
export const buildTakeaways = (context: ReportContext): Section => {
  const { contents, nameOf, several, t, writtenBlocks } = context
  const lists = inTime(contents).flatMap(({ workshop, takeaways }) => {
    const list = takeawayList(context, takeaways)
    return list.length === 0 ? [] : [several ? [heading(`takeaways-${workshop.id}`, 2, nameOf(workshop.id)), ...list] : list]
  })
  const none = writtenBlocks('takeaways').length === 0 ? [paragraph(t('report:takeaways.none'), 'pending')] : []
  return { id: 'takeaways', heading: t('report:takeaways.heading'), blocks: lists.length === 0 ? none : lists.flat() }
}

/**
 * Who does it: a person or organisation that the rule keeps out is replaced, because a next step names its owner
 * as surely as a quote names its speaker. Under 'named' the owner is public.
 */
const ownerOf = (context: ReportContext, who: string): string => {
  if (context.rule === 'named' || !context.namesSomeone(who)) return who.trim()
  return context.t('report:nextSteps.withheld')
}

/** An article names the first of them; the synthesis report has all. */
const STEPS_IN_ARTICLE = 4

/** The next steps that are not done, in a list: what, who and by when. */
export const buildLookingAhead = (context: ReportContext): Section => {
  const { content, t, writtenBlocks } = context
  const steps = content.nextSteps.filter(({ done, what }) => !done && what.trim() !== '')
  const items = steps.slice(0, STEPS_IN_ARTICLE).map((step) => {
    const more = [ownerOf(context, step.who), step.byWhen.trim()].filter((part) => part !== '').join(', ')
    return { text: more === '' ? step.what.trim() : `${step.what.trim()} (${more})`, noteIds: [] }
  })
  const none = writtenBlocks('outlook').length === 0 ? [paragraph(t('report:nextSteps.none'), 'pending')] : []
  return {
    id: 'looking-ahead',
    heading: t('report:article.aheadHeading'),
    blocks: items.length === 0 ? none : [{ type: 'list', ordered: false, items }],
  }
}

const stepRow = (context: ReportContext, step: NextStep) => {
  const { lexicon, nameOf, several, t } = context
  return [
    cell(step.done ? t('report:nextSteps.done', { what: step.what }) : step.what),
    cell(ownerOf(context, step.who) || '–'),
    cell(step.byWhen || '–'),
    cell(step.level === null ? '–' : lexicon.label('levels', step.level)),
    ...(several ? [cell(nameOf(step.workshopId))] : []),
  ]
}

export const buildNextSteps = (context: ReportContext): Section => {
  const { content, several, t, writtenBlocks } = context
  const steps = content.nextSteps.filter(({ what }) => what.trim() !== '')
  const head = (id: string, weight: number) => column(t(`report:nextSteps.${id}`), weight)
  const list = table({
    id: 'next-steps-table',
    caption: t('report:nextSteps.caption', { count: steps.length }),
    columns: [head('what', 5), head('who', 2.2), head('byWhen', 1.6), head('level', 1.6), ...(several ? [head('workshop', 1.6)] : [])],
    rows: steps.map((step) => stepRow(context, step)),
  })
  const none = writtenBlocks('outlook').length === 0 ? [paragraph(t('report:nextSteps.none'), 'pending')] : []
  return { id: 'next-steps', heading: t('report:nextSteps.heading'), blocks: steps.length === 0 ? none : [list] }
}

const MOST_IN_SHORT = 5

const ofKind = (context: ReportContext, kind: NoteKind): ReportBlock[] => {
  const { short, t } = context
  const items = context.byKind.get(kind) ?? []
  const title = heading(`open-${kind}`, 2, t(`report:open.${kind}`), { kind })
  if (items.length === 0) return [title, paragraph(t(`report:open.${kind}None`), 'quiet')]
  const shown = short ? strongest(items, MOST_IN_SHORT) : items
  const rest = items.length - shown.length
  return [
    title,
    { type: 'notes', detail: 'short', items: shown.map((item) => noteLine(context, item)) },
    ...(rest === 0 ? [] : [paragraph(t('report:cities.more', { count: rest }), 'quiet')]),
  ]
}

/** What the workshops did not settle. */
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
