import { oneCountryEach } from '../../people/country.ts'
import type { Participant } from '../../records/records.ts'
import { PERSON_ROLES } from '../../records/vocabulary.ts'
import { cell, column, paragraph, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { ReportSection, TableBlock } from '../reportModel.ts'

/** Below this size a group could point at a person; used where the rule keeps people out of the report. */
const SMALLEST_GROUP = 5

type Group = { label: string; people: number }

/** Groups by size; small ones are added up where nobody may be recognised. */
const grouped = (
  context: ReportContext,
  keyOf: (person: Participant) => string,
  inOrder: (keys: string[]) => string[],
  labelOf: (key: string) => string,
): Group[] => {
  const groups = Map.groupBy(context.content.participants, keyOf)
  const all = inOrder([...groups.keys()].filter((key) => key !== ''))
    .map((key) => ({ label: labelOf(key), people: groups.get(key)?.length ?? 0 }))
    .sort((a, b) => b.people - a.people)
  const unknown = { label: context.t('report:participants.notGiven'), people: groups.get('')?.length ?? 0 }
  const listed = [...all, unknown].filter(({ people }) => people > 0)
  if (!context.anonymous) return listed
  const small = listed.filter(({ people }) => people < SMALLEST_GROUP)
  const merged = small.reduce((sum, { people }) => sum + people, 0)
  const label = context.t('report:participants.smallGroups', { count: small.length, size: SMALLEST_GROUP })
  return small.length === 0 ? listed : [...listed.filter((group) => !small.includes(group)), { label, people: merged }]
}

const peopleTable = (context: ReportContext, part: string, groups: Group[]): TableBlock => {
  const { formats, t } = context
  const sum = groups.reduce((total, { people }) => total + people, 0)
  return table({
    id: `participants-${part}`,
    caption: t(`report:participants.${part}.caption`),
    columns: [column(t(`report:participants.${part}.header`), 5), column(t('report:participants.people'), 1, 'end')],
    rows: groups.map(({ label, people }) => [cell(label), cell(formats.number(people))]),
    total: [cell(t('report:total')), cell(formats.number(sum))],
  })
}

/** Who took part, in counts. Percentages of such small numbers would say more than they know. */
export const buildParticipants = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const { content, formats, lexicon, t } = context
  const title = { id: 'participants', heading: t('report:participants.heading') }
  const people = content.participants
  if (people.length === 0) return { ...title, blocks: [paragraph(t('report:participants.none'), 'quiet')] }
  const byName = (keys: string[]) => keys.toSorted((a, b) => formats.compare(formats.country(a), formats.country(b)))
  const type = grouped(
    context,
    (person) => person.stakeholderType ?? '',
    (keys) => lexicon.inOrder('stakeholder-types', keys),
    (key) => lexicon.label('stakeholder-types', key),
  )
  const spelled = oneCountryEach(people.map((person) => person.country))
  const country = grouped(context, (person) => spelled(person.country), byName, formats.country)
  const role = grouped(
    context,
    (person) => person.role,
    () => PERSON_ROLES.filter((each) => people.some((person) => person.role === each)),
    (key) => t(`terms:role.${key}`),
  )
  const merged = context.anonymous ? [paragraph(t('report:participants.merged', { size: SMALLEST_GROUP }), 'quiet')] : []
  return {
    ...title,
    blocks: [
      paragraph(t('report:participants.sentence', { people: t('report:count.people', { count: people.length }) })),
      ...merged,
      ...(people.some((person) => person.stakeholderType !== null) ? [peopleTable(context, 'type', type)] : []),
      ...(people.some((person) => person.country.trim() !== '') ? [peopleTable(context, 'country', country)] : []),
      peopleTable(context, 'role', role),
    ],
  }
}
