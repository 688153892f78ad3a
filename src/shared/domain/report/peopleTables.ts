import { oneCountryEach } from '../people/country.ts'
import type { Participant } from '../records/records.ts'
import { PERSON_ROLES } from '../records/vocabulary.ts'
import { cell, column, table } from './blocks.ts'
import type { ReportContext } from './context.ts'
import type { PeopleOf } from './people.ts'
import type { TableBlock } from './reportModel.ts'

/** Below this size a group could point at a person. */
export const SMALLEST_GROUP = 5

type Grouping = {
  part: 'type' | 'helix' | 'country' | 'role'
  keyOf: (person: Participant) => string
  inOrder: (keys: string[]) => string[]
  labelOf: (key: string) => string
}

type Row = { label: string; counts: number[]; sum: number }

const rowsOf = (context: ReportContext, workshops: readonly PeopleOf[], { keyOf, inOrder, labelOf }: Grouping): Row[] => {
  const { t } = context
  const groups = workshops.map(({ people }) => Map.groupBy(people, keyOf))
  const keys = [...new Set(groups.flatMap((group) => [...group.keys()]))]
  const row = (label: string, key: string): Row => {
    const counts = groups.map((group) => group.get(key)?.length ?? 0)
    return { label, counts, sum: counts.reduce((total, one) => total + one, 0) }
  }
  const named = inOrder(keys.filter((key) => key !== ''))
    .map((key) => row(labelOf(key), key))
    .sort((a, b) => b.sum - a.sum)
  return [...named, row(t('report:participants.notGiven'), '')].filter(({ sum }) => sum > 0)
}

/**
 * Small groups as one row, without telling workshops apart: a column of small numbers would give them away again. The row takes the next
 * smallest group in until nobody can be told from it by its number.
 */
const withoutSmall = ({ t }: ReportContext, rows: readonly Row[]): Row[] => {
  const apart = rows.map((row) => ({ ...row, counts: [] }))
  const merged = new Set(apart.filter(({ sum }) => sum < SMALLEST_GROUP))
  if (merged.size === 0) return apart
  const added = (): number => [...merged].reduce((total, { sum }) => total + sum, 0)
  for (const next of apart.toSorted((a, b) => a.sum - b.sum)) if (added() < SMALLEST_GROUP) merged.add(next)
  const label = t('report:participants.otherGroups', { count: merged.size })
  return [...apart.filter((row) => !merged.has(row)), { label, counts: [], sum: added() }]
}

const peopleTable = (context: ReportContext, workshops: readonly PeopleOf[], grouping: Grouping): TableBlock => {
  const { formats, nameOf, options, several, t } = context
  const all = rowsOf(context, workshops, grouping)
  const rows = options.mergeSmall ? withoutSmall(context, all) : all
  const apart = several && !options.mergeSmall ? workshops.map(({ workshopId }) => nameOf(workshopId)) : []
  const sums = apart.map((_, index) => all.reduce((total, { counts }) => total + (counts[index] ?? 0), 0))
  const numbers = (counts: readonly number[], sum: number) =>
    [...(apart.length > 0 ? counts : []), sum].map((value) => cell(formats.number(value)))
  return table({
    id: `participants-${grouping.part}`,
    caption: t(`report:participants.${grouping.part}.caption`),
    columns: [
      column(t(`report:participants.${grouping.part}.header`), 5),
      ...[...apart, apart.length > 0 ? t('report:total') : t('report:participants.people')].map((head) => column(head, 1.4, 'end')),
    ],
    rows: rows.map(({ label, counts, sum }) => [cell(label), ...numbers(counts, sum)]),
    total: [
      cell(t('report:total')),
      ...numbers(
        sums,
        all.reduce((total, { sum }) => total + sum, 0),
      ),
    ],
  })
}

/** People by type, helix, country and role, each where something was given; the columns are the workshops where there are several. */
export const peopleTables = (context: ReportContext, workshops: readonly PeopleOf[]): TableBlock[] => {
  const { formats, lexicon, t } = context
  const people = workshops.flatMap((one) => one.people)
  const helix = (person: Participant): string =>
    person.stakeholderType === null ? '' : lexicon.group('stakeholder-types', person.stakeholderType)
  const spelled = oneCountryEach(people.map(({ country }) => country))
  const groupings: Grouping[] = [
    {
      part: 'type',
      keyOf: ({ stakeholderType }) => stakeholderType ?? '',
      inOrder: (keys) => lexicon.inOrder('stakeholder-types', keys),
      labelOf: (key) => lexicon.label('stakeholder-types', key),
    },
    { part: 'helix', keyOf: helix, inOrder: (keys) => keys.toSorted(formats.compare), labelOf: (key) => key },
    {
      part: 'country',
      keyOf: ({ country }) => spelled(country),
      inOrder: (keys) => keys.toSorted((a, b) => formats.compare(formats.country(a), formats.country(b))),
      labelOf: formats.country,
    },
    {
      part: 'role',
      keyOf: ({ role }) => role,
      inOrder: (keys) => PERSON_ROLES.filter((role) => keys.includes(role)),
      labelOf: (key) => t(`terms:role.${key}`),
    },
  ]
  return groupings
    .filter(({ keyOf }) => people.some((person) => keyOf(person) !== ''))
    .map((grouping) => peopleTable(context, workshops, grouping))
}
