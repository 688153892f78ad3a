import type { FieldsOf } from '../../../../shared/domain/records/records.ts'
import { PERSON_ROLES } from '../../../../shared/domain/records/vocabulary.ts'
import type { AttendanceState } from '../../../../shared/domain/records/vocabulary.ts'

/** What the list can show of a person, in this order; attendance is that of one day and stands in a record of its own. */
export const GRID_FIELDS = [
  'name',
  'organisation',
  'stakeholderType',
  'role',
  'city',
  'country',
  'languages',
  'attendance',
  'email',
  'together',
  'apart',
  'wishes',
  'access',
  'listConsent',
  'quoteConsent',
  'photoConsent',
] as const
export type GridField = (typeof GRID_FIELDS)[number]
export type PersonField = Exclude<GridField, 'attendance'>
export type PersonFields = Pick<FieldsOf<'participant'>, PersonField>
export type PersonEdit = Partial<PersonFields>

export const FIELD_KIND = {
  name: 'text',
  organisation: 'text',
  stakeholderType: 'choice',
  role: 'choice',
  city: 'text',
  country: 'text',
  languages: 'list',
  attendance: 'choice',
  email: 'text',
  together: 'list',
  apart: 'list',
  wishes: 'list',
  access: 'text',
  listConsent: 'check',
  quoteConsent: 'check',
  photoConsent: 'check',
} as const satisfies Record<GridField, 'text' | 'list' | 'choice' | 'check'>
type OfKind<K> = { [F in GridField]: (typeof FIELD_KIND)[F] extends K ? F : never }[GridField]
export type TextFieldOf = OfKind<'text'>
export type ListFieldOf = OfKind<'list'>
export type CheckFieldOf = OfKind<'check'>

export const TEXT_LIMIT: Record<TextFieldOf, number> = { name: 200, organisation: 300, city: 120, country: 80, email: 320, access: 500 }
/** Most entries of a list, and most letters of each. */
export const LIST_LIMIT: Record<ListFieldOf, readonly [entries: number, letters: number]> = {
  languages: [10, 40],
  together: [10, 60],
  apart: [10, 60],
  wishes: [20, 300],
}

/** The fields of a list as one line; titles of tables may hold commas, so wishes go by semicolons. */
export const listLine = (field: ListFieldOf, entries: readonly string[]): string => entries.join(field === 'wishes' ? '; ' : ', ')

/** The entries of a typed line: trimmed, none twice, no more and no longer than the field takes. */
export function listEntries(field: ListFieldOf, line: string): string[] {
  const [most, letters] = LIST_LIMIT[field]
  const parts = line.split(field === 'wishes' ? /[;\n]/ : /[,;\n]/).map((part) => part.trim().slice(0, letters).trim())
  return [...new Set(parts)].filter((part) => part !== '').slice(0, most)
}

export const isList = (field: GridField): field is ListFieldOf => FIELD_KIND[field] === 'list'
export const isText = (field: GridField): field is TextFieldOf => FIELD_KIND[field] === 'text'
export const isCheck = (field: GridField): field is CheckFieldOf => FIELD_KIND[field] === 'check'

/** A value of the grid as it is typed and copied: texts and lists as one line, choices as their code, consents as yes or nothing. */
export function valueLine(person: PersonFields, state: AttendanceState, field: GridField): string {
  if (field === 'attendance') return state
  if (isList(field)) return listLine(field, person[field])
  if (isCheck(field)) return person[field] ? 'yes' : ''
  return person[field] ?? ''
}

/** What a typed line means for a field of a person; null where it cannot be, such as a person without a name. */
export function editOf(field: PersonField, line: string): PersonEdit | null {
  if (isList(field)) return { [field]: listEntries(field, line) }
  if (isCheck(field)) return { [field]: line !== '' }
  if (field === 'stakeholderType') return { stakeholderType: line === '' ? null : line }
  if (field === 'role') {
    const role = PERSON_ROLES.find((one) => one === line)
    return role ? { role } : null
  }
  const text = line.trim().slice(0, TEXT_LIMIT[field])
  return field === 'name' && text === '' ? null : { [field]: text }
}
