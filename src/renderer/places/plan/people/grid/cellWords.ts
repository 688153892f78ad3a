import type { TFunction } from 'i18next'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import type { AttendanceState } from '../../../../../shared/domain/records/vocabulary.ts'
import { isCheck, valueLine } from '../fields.ts'
import type { GridField } from '../fields.ts'
import type { PeopleWords } from '../usePeopleWords.ts'

/** What a cell shows: words for codes, nothing for what is not told. */
export function cellText(person: Participant, state: AttendanceState, field: GridField, words: PeopleWords): string {
  if (field === 'stakeholderType') return words.typeName(person.stakeholderType)
  if (field === 'role') return words.roleName(person.role)
  if (field === 'country') return words.countryName(person.country)
  if (field === 'attendance') return words.stateName(state)
  return valueLine(person, state, field)
}

/** What there is to choose from; null where anything may be typed. */
export function cellChoices(person: Participant | null, field: GridField, words: PeopleWords, t: TFunction<'people'>) {
  if (field === 'role') return words.roleChoices
  if (field === 'attendance') return words.stateChoices
  if (field === 'stakeholderType') return [{ id: '', name: t('untold') }, ...words.typeChoices(person?.stakeholderType ?? null)]
  if (isCheck(field)) {
    return [
      { id: 'yes', name: t('yes') },
      { id: '', name: t('no') },
    ]
  }
  return null
}
