import { idsOf, most } from '../mostGroups.ts'
import { paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'
import { groupList, groupsOfKind, groupWords } from '../topGroups.ts'

type Section = Omit<ReportSection, 'number'>

/** What one table says is not shared. */
const SHARED_TABLES = 2

const sharedList = (context: ReportContext, items: readonly CataloguedNote[], words: string): ReportBlock[] => {
  const groups = groupsOfKind(context, items)
  const shared = groups.filter(({ tables }) => tables >= SHARED_TABLES)
  const shown = (shared.length > 0 ? shared : groups).slice(0, most(context))
  return shown.length === 0 ? [] : [paragraph(words, 'body', idsOf(items)), groupList(context, shown)]
}

export const buildSharedChallenges = (context: ReportContext): Section | null => {
  const { byKind, t } = context
  const items = byKind.get('challenge') ?? []
  const blocks = sharedList(context, items, t('report:article.challenges', { count: items.length }))
  return blocks.length === 0 ? null : { id: 'shared-challenges', heading: t('report:article.challengesHeading'), blocks }
}

/**
 * Priorities by the headings of their list: the first has what countries and cities share, the second what they want from each other
 * at rotating tables. Without rotating tables the two are one; terms without a heading are shared.
 */
const prioritiesOf = ({ byKind, lexicon, notes }: ReportContext) => {
  const items = byKind.get('priority') ?? []
  const headings = [...new Set(lexicon.codes('priorities').map((code) => lexicon.group('priorities', code)))].filter(
    (heading) => heading !== '',
  )
  const rotates = notes.some(({ session }) => session?.method === 'rotating-tables')
  const place = ({ note }: CataloguedNote): 'shared' | 'interest' | 'further' => {
    const at = headings.indexOf(lexicon.group('priorities', note.category ?? ''))
    if (at <= 0) return 'shared'
    return at === 1 ? (rotates ? 'interest' : 'shared') : 'further'
  }
  const groups = Map.groupBy(items, place)
  return { shared: groups.get('shared') ?? [], interest: groups.get('interest') ?? [], further: groups.get('further') ?? [] }
}

export const buildCommonPriorities = (context: ReportContext): Section | null => {
  const { formats, t } = context
  const { shared, further } = prioritiesOf(context)
  const blocks = sharedList(context, shared, t('report:article.priorities', { count: shared.length }))
  const coded = further.length === 0 ? [] : groupsOfKind(context, further).slice(0, most(context))
  const list = formats.list(coded.map((group) => groupWords(context, group)))
  const more = coded.length === 0 ? [] : [paragraph(t('report:article.furtherPriorities', { list }), 'body', idsOf(further))]
  const all = [...blocks, ...more]
  return all.length === 0 ? null : { id: 'common-priorities', heading: t('report:article.prioritiesHeading'), blocks: all }
}

export const buildInterests = (context: ReportContext): Section | null => {
  const { t } = context
  const { interest } = prioritiesOf(context)
  const rotating = interest.filter(({ session }) => session?.method === 'rotating-tables').length
  const blocks = sharedList(context, interest, t('report:article.interests', { count: interest.length, rotating }))
  return blocks.length === 0 ? null : { id: 'interests', heading: t('report:article.interestsHeading'), blocks }
}
