import { projectThemes } from '../analyses/projectThemes.ts'
import { isBlankDigest } from '../../digests/digestWords.ts'
import { TABLE_METHODS } from '../../records/vocabulary.ts'
import { heading, paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'

type Line = { text: string; noteIds: string[] }

const line = (text: string, items: readonly CataloguedNote[] = []): Line => ({ text, noteIds: items.map(({ note }) => note.id) })

/** How notes were sorted afterwards: themes and duplicates are decisions of the organiser. */
const coding = (context: ReportContext): Line[] => {
  const { coded, groups, notes, t } = context
  const themes = projectThemes(context).filter(({ noteIdsWithParts }) => noteIdsWithParts.length > 0)
  const without = coded.uncoded.length
  const members = groups.groups.reduce((sum, { memberIds }) => sum + memberIds.length, 0)
  return [
    ...(themes.length === 0
      ? []
      : [line(t('report:evaluation.themes', { coded: notes.length - without, count: notes.length, themes: themes.length, without }))]),
    ...(members === 0 ? [] : [line(t('report:evaluation.duplicates', { count: groups.groups.length, notes: members }))]),
  ]
}

/** How many notes carry a tag that sections of the report are made from. */
const tags = ({ notes, t }: ReportContext): Line[] => {
  const count = (has: (item: CataloguedNote) => boolean): number => notes.filter(has).length
  const carried = {
    category: count(({ note }) => note.category !== null),
    level: count(({ note }) => note.level !== null),
    sector: count(({ note }) => note.sector !== null),
    coBenefits: count(({ note }) => note.coBenefits.length > 0),
  }
  return notes.length === 0 ? [] : [line(t('report:evaluation.tags', { ...carried, count: notes.length }))]
}

const limits = (context: ReportContext): Line[] => {
  const { byTable, content, notes, t } = context
  const worked = new Set(content.sessions.filter(({ method }) => TABLE_METHODS.includes(method)).map(({ id }) => id))
  const silent = content.tables.filter(({ id, sessionId }) => worked.has(sessionId) && !byTable.has(id)).length
  const unclear = notes.filter(({ note }) => note.unclear)
  const later = notes.filter(({ note }) => note.source === 'paper' || note.source === 'import')
  const carried = notes.filter(({ note }) => note.source === 'carried')
  const digests = content.digests.filter((digest) => !isBlankDigest(digest))
  const read = digests.filter(({ readBack }) => readBack !== 'not-yet').length
  return [
    ...(silent === 0 ? [] : [line(t('report:evaluation.silent', { count: silent }))]),
    ...(unclear.length === 0 ? [] : [line(t('report:evaluation.unclear', { count: unclear.length }), unclear)]),
    ...(later.length === 0 ? [] : [line(t('report:evaluation.typedLater', { count: later.length }), later)]),
    ...(carried.length === 0 ? [] : [line(t('report:evaluation.carried', { count: carried.length }), carried)]),
    ...(digests.length === 0 ? [] : [line(t('report:evaluation.digests', { count: digests.length, read }))]),
  ]
}

/** What this report can say and what it cannot: how notes were coded, what is missing, and what counts do not mean. */
export const buildEvaluation = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const { t } = context
  const list = (id: string, items: Line[]): ReportBlock[] =>
    items.length === 0 ? [] : [heading(`evaluation-${id}`, 2, t(`report:evaluation.${id}`)), { type: 'list', ordered: false, items }]
  return {
    id: 'evaluation',
    heading: t('report:evaluation.heading'),
    blocks: [
      paragraph(t('report:evaluation.caveat')),
      ...list('coding', [...coding(context), ...tags(context)]),
      ...list('limits', limits(context)),
    ],
  }
}
