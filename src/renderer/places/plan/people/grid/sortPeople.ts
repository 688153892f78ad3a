import type { Participant } from '../../../../../shared/domain/records/records.ts'
import { ATTENDANCE_STATES, PERSON_ROLES } from '../../../../../shared/domain/records/vocabulary.ts'
import type { AttendanceState } from '../../../../../shared/domain/records/vocabulary.ts'
import { isCheck, valueLine } from '../fields.ts'
import type { GridField } from '../fields.ts'

type Words = { typeName: (code: string | null) => string; countryName: (country: string) => string }

/**
 * People by one field: texts as the language sorts them (numbers in them by size), roles and attendance in the order of
 * their lists, consents first. Who has no value comes last either way; equals keep their order.
 */
export function sortPeople(
  people: readonly Participant[],
  stateOf: (id: string) => AttendanceState,
  { field, isDown }: { field: GridField; isDown: boolean },
  words: Words,
  language: string,
): readonly Participant[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const sign = isDown ? -1 : 1
  const keyed = people.map((person) => ({ person, key: keyOf(person, stateOf(person.id), field, words) }))
  return keyed
    .toSorted((a, b) => {
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '')
      return sign * (typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : compare(String(a.key), String(b.key)))
    })
    .map(({ person }) => person)
}

function keyOf(person: Participant, state: AttendanceState, field: GridField, words: Words): string | number {
  if (field === 'role') return PERSON_ROLES.indexOf(person.role)
  if (field === 'attendance') return ATTENDANCE_STATES.indexOf(state)
  if (isCheck(field)) return person[field] ? 0 : 1
  if (field === 'stakeholderType') return words.typeName(person.stakeholderType)
  if (field === 'country') return words.countryName(person.country)
  return valueLine(person, state, field)
}
