import type { PeopleColumn } from './peopleColumns.ts'
import { participantFields } from '../../records/records.ts'
import type { FieldsOf } from '../../records/records.ts'
import { readAnswer } from './answers.ts'
import { readCountry } from './countries.ts'
import { addressIn, isAddress } from './address.ts'
import { folded, oneLine } from './folding.ts'
import { readLanguages } from './languages.ts'
import { joinedName, nameKey, spokenName } from './names.ts'
import type { ProblemCode } from './problems.ts'
import { isEitherRole, readRole } from './roles.ts'
import type { TypeReader } from './typeWords.ts'

/** What a file says about a person: only fields that it fills. */
export type FileFields = Partial<FieldsOf<'participant'>>

/** One row as a person. The keys are what people are compared by; `email` is in lower case there. */
export type Candidate = { row: number; fields: FileFields & { name: string }; nameKey: string; organisationKey: string; email: string }

export type RowContext = {
  /** The cell of a field in this row; empty where the file has none. */
  cell: (column: PeopleColumn) => string
  readType: TypeReader
  /** Do the roles of this file belong to tables? */
  tables: boolean
  problem: (column: PeopleColumn, message: ProblemCode, value: string) => void
}

const { shape } = participantFields

/** Parts of a cell that holds several: labels, wishes. A comma stays inside where other separators are used. */
const partsOf = (text: string): string[] => {
  const separator = /[;|\n•]/.test(text) ? /[;|\n•]/ : ','
  return [...new Set(text.split(separator).map(oneLine).filter(Boolean))]
}

/** The name that a row gives, in spoken order; empty where there is none. */
export const nameIn = (cell: RowContext['cell']): string =>
  spokenName(cell('name')) || joinedName(oneLine(cell('firstName')), oneLine(cell('lastName')))

/**
 * Reads one row as a person, or null for a row without a usable name. What cannot be read, or does not fit its field, is left
 * out and told; empty cells fill nothing.
 */
export const readPerson = (row: number, context: RowContext): Candidate | null => {
  const { cell, problem } = context
  const name = nameIn(cell)
  const nameColumn = cell('name').trim() !== '' || cell('lastName') === '' ? 'name' : 'lastName'
  if (nameKey(name) === '') {
    problem(nameColumn, 'noName', name)
    return null
  }
  if (!shape.name.safeParse(name).success) {
    problem(nameColumn, 'tooLong', name)
    return null
  }
  const fields: Candidate['fields'] = { name }
  for (const read of [readLines, readCodes, readConsents, readLists]) Object.assign(fields, read(context))
  return {
    row,
    fields,
    nameKey: nameKey(name),
    organisationKey: folded(fields.organisation ?? ''),
    email: (fields.email ?? '').toLowerCase(),
  }
}

const readLines = ({ cell, problem }: RowContext): FileFields => {
  const fields: FileFields = {}
  for (const column of ['organisation', 'city', 'access'] as const) {
    const value = oneLine(cell(column))
    if (value === '') continue
    if (shape[column].safeParse(value).success) fields[column] = value
    else problem(column, 'tooLong', column === 'access' ? '' : value)
  }
  const email = addressIn(cell('email'))
  if (email === '') return fields
  if (isAddress(email) && shape.email.safeParse(email).success) fields.email = email
  else problem('email', 'emailUnclear', email)
  return fields
}

const readCodes = ({ cell, problem, readType, tables }: RowContext): FileFields => {
  const fields: FileFields = {}
  const country = oneLine(cell('country'))
  if (country !== '') {
    const code = readCountry(country)
    if (code === null && !shape.country.safeParse(country).success) problem('country', 'tooLong', country)
    else fields.country = code ?? country
    if (code === null && fields.country !== undefined) problem('country', 'countryUnknown', country)
  }
  const role = oneLine(cell('role'))
  if (role !== '') {
    const known = readRole(role, tables)
    if (known) fields.role = known
    else problem('role', 'roleUnknown', role)
    if (known === 'speaker' && isEitherRole(role)) problem('role', 'roleTakenAs', role)
  }
  const type = oneLine(cell('stakeholderType'))
  if (type !== '') {
    const known = readType(type)
    if (known) fields.stakeholderType = known.code
    if (!known) problem('stakeholderType', 'typeUnknown', type)
    else if (!known.exact) problem('stakeholderType', 'typeTakenAs', type)
  }
  return fields
}

const readConsents = ({ cell, problem }: RowContext): FileFields => {
  const fields: FileFields = {}
  for (const column of ['quoteConsent', 'listConsent', 'photoConsent'] as const) {
    const words = cell(column).trim()
    if (words === '') continue
    const answer = readAnswer(words)
    if (answer === null) problem(column, 'answerUnclear', words)
    else fields[column] = answer
  }
  return fields
}

const LIST_LIMITS = { languages: [10, 40], together: [10, 60], apart: [10, 60], wishes: [20, 300] } as const

const readLists = ({ cell, problem }: RowContext): FileFields => {
  const fields: FileFields = {}
  for (const column of ['languages', 'together', 'apart', 'wishes'] as const) {
    const text = cell(column)
    const parts = column === 'languages' ? readLanguages(text).map(oneLine) : partsOf(text)
    if (parts.length === 0) continue
    const [most, longest] = LIST_LIMITS[column]
    if (parts.length > most) problem(column, 'tooManyWords', text)
    else if (parts.some((part) => part.length > longest)) problem(column, 'tooLong', text)
    else fields[column] = parts
  }
  return fields
}
