import { countryKey } from '../../../../../shared/domain/people/country.ts'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import type { AttendanceState, PersonRole } from '../../../../../shared/domain/records/vocabulary.ts'
import { findPeople, inWords } from '../findPeople.ts'

export const MISSING_FIELDS = ['organisation', 'stakeholderType', 'city', 'country', 'languages', 'email'] as const
export type MissingField = (typeof MISSING_FIELDS)[number]

/** Whom the list shows; null asks for nothing. */
export type PeopleFilter = {
  search: string
  role: PersonRole | null
  attendance: AttendanceState | null
  type: string | null
  /** As `countryKey` gives it. */
  country: string | null
  missing: MissingField | null
}
export const NO_FILTER: PeopleFilter = { search: '', role: null, attendance: null, type: null, country: null, missing: null }

export const isMissing = (person: Participant, field: MissingField): boolean => (person[field] ?? '').length === 0

/** How many of the choices beside the search are in use. */
export const filtersInUse = ({ role, attendance, type, country, missing }: PeopleFilter): number =>
  [role, attendance, type, country, missing].filter((one) => one !== null).length

/** Those who fit every part of the filter, in their order. `stateOf` tells the attendance of the day that is looked at. */
export function filterPeople(
  people: readonly Participant[],
  stateOf: (id: string) => AttendanceState,
  { search, role, attendance, type, country, missing }: PeopleFilter,
  language: string,
): readonly Participant[] {
  return findPeople(people, search, inWords(language)).filter(
    (person) =>
      (role === null || person.role === role) &&
      (attendance === null || stateOf(person.id) === attendance) &&
      (type === null || person.stakeholderType === type) &&
      (country === null || countryKey(person.country) === country) &&
      (missing === null || isMissing(person, missing)),
  )
}
