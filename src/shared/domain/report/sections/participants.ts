import { inTime } from '../analyses/workshopOrder.ts'
import { cell, column, paragraph, table } from '../blocks.ts'
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
  if (!recorded) return [paragraph(`${listed} ${t('report:participants.notRecorded')}`)]
  const came = t('report:participants.came', { people: counted(context, people.length), absent: counted(context, noShows), count: walkIns })
  return [paragraph(`${listed} ${came}`)]
}

/** Who took part, in counts: percentages of such numbers would say more than they know. */
export const buildParticipants = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const { contents, options, several, t } = context
  const title = { id: 'participants', heading: t('report:participants.heading') }
  const { workshops, different } = peopleOf(inTime(contents))
  const all = workshops.flatMap(({ people }) => people)
  if (all.length === 0) return { ...title, blocks: [paragraph(t('report:participants.none'), 'quiet')] }
  const opening = several
    ? [
        paragraph(t('report:participants.several', { times: all.length, people: counted(context, different), count: workshops.length })),
        presenceTable(context, workshops),
        paragraph(t('report:participants.recognised'), 'quiet'),
      ]
    : workshops.flatMap((one) => presence(context, one))
  const merged = options.mergeSmall ? ` ${t('report:participants.merged', { size: SMALLEST_GROUP })}` : ''
  return {
    ...title,
    blocks: [...opening, paragraph(`${t('report:participants.counts')}${merged}`, 'quiet'), ...peopleTables(context, workshops)],
  }
}
