import { inTime } from '../analyses/workshopOrder.ts'
import { cell, column, paragraph, table } from '../blocks.ts'
import { isOfCity, isOnlyOfCity } from '../cities.ts'
import type { ReportContext } from '../context.ts'
import { type PeopleOf, peopleOf } from '../people.ts'
import { peopleTables, SMALLEST_GROUP } from '../peopleTables.ts'
import type { ReportBlock, ReportSection, TableBlock } from '../reportModel.ts'

const counted = ({ t }: ReportContext, people: number): string => t('report:count.people', { count: people })

type Count = { id: string; of: (one: PeopleOf) => number; isRecorded: boolean }

const ALWAYS: readonly Count[] = [
  { id: 'registered', of: (one) => one.registered, isRecorded: false },
  { id: 'attended', of: (one) => one.people.length, isRecorded: true },
]
/** Numbers that are small by nature. */
const APART: readonly Count[] = [
  { id: 'walkIns', of: (one) => one.walkIns, isRecorded: true },
  { id: 'noShows', of: (one) => one.noShows, isRecorded: true },
  { id: 'first', of: (one) => one.people.length - one.returning, isRecorded: false },
  { id: 'again', of: (one) => one.returning, isRecorded: false },
]

/** A dash where attendance was not recorded. */
const presenceTable = (context: ReportContext, workshops: readonly PeopleOf[]): TableBlock => {
  const { formats, nameOf, options, t } = context
  const counts = options.mergeSmall ? ALWAYS : [...ALWAYS, ...APART]
  const cells = (of: readonly PeopleOf[]) =>
    counts.map((count) => {
      const known = count.isRecorded ? of.filter(({ recorded }) => recorded) : of
      return cell(known.length === 0 ? '–' : formats.number(known.reduce((sum, one) => sum + count.of(one), 0)))
    })
  return table({
    id: 'participants-presence',
    caption: t('report:participants.presence.caption'),
    columns: [
      column(t('report:workflow.workshop'), 4),
      ...counts.map(({ id }) => column(t(`report:participants.presence.${id}`), 1.6, 'end')),
    ],
    rows: workshops.map((one) => [cell(nameOf(one.workshopId)), ...cells([one])]),
    total: [cell(t('report:total')), ...cells(workshops)],
  })
}

/** The same in sentences, for one workshop. */
const presence = (context: ReportContext, { recorded, people, registered, walkIns, noShows }: PeopleOf): ReportBlock[] => {
  const { t } = context
  const listed = t('report:participants.sentence', { people: counted(context, recorded ? registered : people.length) })
  if (recorded && context.options.mergeSmall)
    return [paragraph(t('report:participants.cameMerged', { people: counted(context, people.length), count: people.length }))]
  if (!recorded) return [paragraph(`${listed} ${t('report:participants.notRecorded')}`)]
  const came = t('report:participants.came', { people: counted(context, people.length), absent: counted(context, noShows), count: walkIns })
  return [paragraph(`${listed} ${came}`)]
}

const isSmall = (people: number): boolean => people > 0 && people < SMALLEST_GROUP

/** Who came to several workshops. Small numbers of people who came again, or to one workshop, are left out where they are to be merged. */
const attendances = (context: ReportContext, workshops: readonly PeopleOf[], different: number): ReportBlock[] => {
  const { options, t } = context
  const times = workshops.reduce((sum, { people }) => sum + people.length, 0)
  const words = { times, people: counted(context, different), count: workshops.length }
  const showAgain = !options.mergeSmall || !isSmall(times - different)
  const showEach = !options.mergeSmall || !workshops.some(({ people, registered }) => isSmall(people.length) || isSmall(registered))
  return [
    paragraph(t(showAgain ? 'report:participants.several' : 'report:participants.severalMerged', words)),
    ...(showEach ? [presenceTable(context, workshops)] : []),
    paragraph(t('report:participants.recognised'), 'quiet'),
  ]
}

/** On a city page: people cannot be told apart by city where a workshop was held for several. */
const ofSeveralCities = ({ city, nameOf, t }: ReportContext, held: ReportContext['contents']): ReportBlock[] => {
  const shared = city === null ? [] : held.filter(({ workshop }) => !isOnlyOfCity(workshop, city))
  const list = shared.map(({ workshop }) => nameOf(workshop.id)).join('; ')
  return shared.length === 0 ? [] : [paragraph(t('report:participants.shared', { list }), 'quiet')]
}

/** Who took part, in counts: percentages of such numbers would say more than they know. */
export const buildParticipants = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const { city, contents, options, several, t } = context
  const title = { id: 'participants', heading: t('report:participants.heading') }
  const held = city === null ? contents : contents.filter(({ workshop }) => isOfCity(workshop, city))
  const { workshops, different } = peopleOf(inTime(held))
  const all = workshops.flatMap(({ people }) => people)
  if (all.length === 0) return { ...title, blocks: [paragraph(t('report:participants.none'), 'quiet')] }
  const opening = several ? attendances(context, workshops, different) : workshops.flatMap((one) => presence(context, one))
  const merged = options.mergeSmall ? ` ${t('report:participants.merged', { size: SMALLEST_GROUP })}` : ''
  return {
    ...title,
    blocks: [
      ...opening,
      ...ofSeveralCities(context, held),
      paragraph(`${t('report:participants.counts')}${merged}`, 'quiet'),
      ...peopleTables(context, workshops),
    ],
  }
}
