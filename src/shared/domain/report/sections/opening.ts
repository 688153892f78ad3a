import { foldText } from '../../people/foldText.ts'
import { inTime } from '../analyses/workshopOrder.ts'
import { cell, column, paragraph, table } from '../blocks.ts'
import { isOfCity, sameCity } from '../cities.ts'
import type { ReportContext } from '../context.ts'
import { peopleOf } from '../people.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'
import { groupList, groupsOfKind, themeGroups } from '../topGroups.ts'

type Section = Omit<ReportSection, 'number'>

const MOST_GROUPS = 5
const MOST_GROUPS_SHORT = 3
const MOST_STEPS = 3
const MOST_STEPS_SEVERAL = 4

/** What the workshops amount to in a sentence; generated, so that it always agrees with the annex. */
const keyFigures = (context: ReportContext): string => {
  const { byTable, bySession, contents, formats, kinds, several, t } = context
  const { workshops, different } = peopleOf(inTime(contents))
  const recorded = workshops.some((one) => one.recorded)
  const known = different === 0 ? 'figuresNotes' : recorded ? 'figuresCame' : 'figures'
  const figures = t(`report:summary.${known}`, {
    people: t('report:count.people', { count: different }),
    notes: t('report:count.notes', { count: context.notes.length }),
    tables: t('report:count.tables', { count: byTable.size }),
    sessions: several
      ? t('report:summary.sessionsOf', {
          sessions: t('report:count.sessions', { count: bySession.size }),
          workshops: t('report:count.workshops', { count: contents.length }),
        })
      : t('report:count.sessions', { count: bySession.size }),
  })
  if (kinds.length === 0) return figures
  const perKind = kinds.map((kind) => `${t(`terms:kinds.${kind}`)}\u00A0${formats.number(context.byKind.get(kind)?.length ?? 0)}`)
  return `${figures} ${t('report:summary.byKind', { list: perKind.join('; ') })}`
}

/** What came up most, with what stands behind it: themes where the organiser has made some, else challenges and priorities. */
const strongestGroups = (context: ReportContext): ReportBlock[] => {
  const { byKind, short, t } = context
  const most = short ? MOST_GROUPS_SHORT : MOST_GROUPS
  const themes = themeGroups(context).slice(0, most)
  if (themes.length > 0) return [paragraph(t('report:summary.themes')), groupList(context, themes)]
  return (['challenge', 'priority'] as const).flatMap((kind): ReportBlock[] => {
    const groups = groupsOfKind(context, byKind.get(kind) ?? []).slice(0, most)
    return groups.length === 0 ? [] : [paragraph(t(`report:summary.groups.${kind}`)), groupList(context, groups)]
  })
}

/** The first open steps, of every workshop in turn and of the latest first: those of an early one may be over. */
const nextSteps = ({ contents, nameOf, several, t }: ReportContext): ReportBlock[] => {
  const open = inTime(contents)
    .toReversed()
    .flatMap(({ workshop, nextSteps: steps }) =>
      steps
        .filter(({ done, what }) => !done && what.trim() !== '')
        .map(({ what }, turn) => ({ what: what.trim(), turn, of: nameOf(workshop.id) })),
    )
  const first = open.toSorted((a, b) => a.turn - b.turn).slice(0, several ? MOST_STEPS_SEVERAL : MOST_STEPS)
  const items = first.map(({ what, of }) => ({ text: several ? t('report:summary.step', { workshop: of, what }) : what, noteIds: [] }))
  const lead = t(first.length < open.length ? 'report:summary.nextSome' : 'report:summary.next', { count: open.length })
  return items.length === 0 ? [] : [paragraph(lead), { type: 'list', ordered: false, items }]
}

export const buildSummary = (context: ReportContext): Section => {
  const { notes, t, writtenBlocks } = context
  const ids = notes.map(({ note }) => note.id)
  const figures = notes.length === 0 ? t('report:summary.noNotes') : keyFigures(context)
  return {
    id: 'summary',
    heading: t('report:summary.heading'),
    blocks: [
      ...(writtenBlocks('summary').length === 0 ? [paragraph(t('report:summary.pending'), 'pending')] : []),
      paragraph(figures, 'body', ids),
      ...strongestGroups(context),
      ...nextSteps(context),
    ],
  }
}

/** What is known of each city: its workshops, its size and whether it is a mission city. Null where nothing but names is. */
const cityTable = (context: ReportContext): ReportBlock[] => {
  const { cities, content, contents, formats, lexicon, nameOf, t } = context
  const missionCodes = lexicon.codes('mission-cities')
  const mission = new Set(missionCodes.flatMap((code) => [foldText(code), foldText(lexicon.label('mission-cities', code))]))
  const rows = cities.map((city) => {
    const folded = foldText(city)
    const sheet = content.cityChallenges.find((challenge) => sameCity(challenge.city, city))
    const held = contents.filter(({ workshop }) => isOfCity(workshop, city))
    return {
      city,
      held: held.map(({ workshop }) => nameOf(workshop.id)),
      country: sheet === undefined ? '' : formats.country(sheet.country),
      size: sheet?.sizeClass ? lexicon.label('city-sizes', sheet.sizeClass) : '',
      mission: mission.has(folded),
    }
  })
  if (rows.every(({ country, size, mission: isMission }) => country === '' && size === '' && !isMission)) return []
  const columns = [
    { head: 'workshops', weight: 3, text: ({ held }: (typeof rows)[number]) => held.join('; ') },
    { head: 'country', weight: 2, text: ({ country }: (typeof rows)[number]) => country },
    { head: 'size', weight: 3, text: ({ size }: (typeof rows)[number]) => size },
    {
      head: 'mission',
      weight: 2,
      text: ({ mission: isMission }: (typeof rows)[number]) => (isMission ? t('report:context.isMission') : ''),
    },
  ].filter(({ text }) => rows.some((row) => text(row) !== ''))
  return [
    table({
      id: 'context-cities',
      caption: t('report:context.cities'),
      columns: [column(t('report:context.city'), 2), ...columns.map(({ head, weight }) => column(t(`report:context.${head}`), weight))],
      rows: rows.map((row) => [cell(row.city), ...columns.map(({ text }) => cell(text(row) || '–'))]),
    }),
  ]
}

export const buildContext = (context: ReportContext): Section => ({
  id: 'context',
  heading: context.t('report:context.heading'),
  blocks: [
    ...(context.writtenBlocks('context').length === 0 ? [paragraph(context.t('report:context.pending'), 'pending')] : []),
    ...cityTable(context),
  ],
})
