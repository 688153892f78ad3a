import type { FieldsOf } from '../../../../../shared/domain/records/records.ts'
import type { PersonRole } from '../../../../../shared/domain/records/vocabulary.ts'
import { folded } from '../findPeople.ts'
import { splitCells } from './splitCells.ts'

type Person = FieldsOf<'participant'>
export type PastedPerson = Pick<Person, 'name' | 'organisation' | 'country' | 'city' | 'stakeholderType' | 'role'>
/** `line` counts from 1. noName: nobody is named. known: name and organisation are in the workshop already. twice: they are in the list before. */
export type PastedLine = { line: number; person: PastedPerson; problem: 'noName' | 'known' | 'twice' | null }
export type PastedPeople = { lines: PastedLine[]; columns: readonly Column[]; hasHeader: boolean }

/** Words that stand for codes, in any language. */
export type ListWords = {
  types: readonly { code: string; names: readonly string[] }[]
  roles: readonly { code: PersonRole; names: readonly string[] }[]
}
export type Column = 'name' | 'organisation' | 'country' | 'city' | 'type' | 'role' | 'firstName' | 'lastName' | 'ignored'

/** The order of a list without a heading. */
export const PLAIN_ORDER: readonly Column[] = ['name', 'organisation', 'country', 'city', 'type', 'role']

const HEADINGS: Record<Exclude<Column, 'ignored'>, readonly string[]> = {
  name: ['name', 'full name', 'participant', 'nome e cognome', 'nominativo', 'partecipante'],
  firstName: ['first name', 'given name', 'nome'],
  lastName: ['last name', 'surname', 'family name', 'cognome'],
  organisation: [
    'organisation',
    'organization',
    'institution',
    'company',
    'affiliation',
    'organizzazione',
    'ente',
    'istituzione',
    'azienda',
    'affiliazione',
  ],
  country: ['country', 'nation', 'paese', 'nazione', 'stato'],
  city: ['city', 'town', 'municipality', 'citta', 'comune'],
  type: ['type', 'stakeholder', 'stakeholder type', 'sector', 'tipo', 'tipo di stakeholder', 'categoria'],
  role: ['role', 'ruolo'],
}
const LIMITS = { name: 200, organisation: 300, country: 80, city: 120 }

/**
 * People from pasted lines, cells apart by tab, semicolon or comma. A first line of headings (English or Italian) sets
 * the order of the columns; without it the order is PLAIN_ORDER. Nothing is guessed about unknown types and roles.
 */
export function readPastedPeople(text: string, words: ListWords, present: readonly Pick<Person, 'name' | 'organisation'>[]): PastedPeople {
  const rows = splitCells(text)
  const heading = columnsOf(rows[0]?.cells ?? [])
  const columns = heading ?? PLAIN_ORDER
  const seen = new Set(present.map(sameness))
  const inList = new Set<string>()
  const lines = (heading ? rows.slice(1) : rows).map(({ line, cells }) => {
    const person = personOf(cells, columns, words)
    const key = sameness(person)
    const problem = person.name === '' ? 'noName' : seen.has(key) ? 'known' : inList.has(key) ? 'twice' : null
    inList.add(key)
    return { line, person, problem } satisfies PastedLine
  })
  return { lines, columns, hasHeader: heading !== null }
}

/** The columns that a line of headings names; null where it is no such line. */
function columnsOf(cells: readonly string[]): Column[] | null {
  const named = cells.map((cell): Column => {
    const word = folded(cell.trim()).replace(/[:*]$/, '')
    return (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).find((column) => HEADINGS[column].includes(word)) ?? 'ignored'
  })
  const columns = named.map((column) => (column === 'firstName' && !named.includes('lastName') ? 'name' : column))
  return columns.includes('name') || columns.includes('lastName') ? columns : null
}

function personOf(cells: readonly string[], columns: readonly Column[], words: ListWords): PastedPerson {
  const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? ''
  const code = <C extends string>(list: readonly { code: C; names: readonly string[] }[], text: string): C | null =>
    text === '' ? null : (list.find((one) => [one.code, ...one.names].some((name) => folded(name) === folded(text)))?.code ?? null)
  const name = cell('name') || `${cell('firstName')} ${cell('lastName')}`.trim()
  return {
    name: name.slice(0, LIMITS.name),
    organisation: cell('organisation').slice(0, LIMITS.organisation),
    country: cell('country').slice(0, LIMITS.country),
    city: cell('city').slice(0, LIMITS.city),
    stakeholderType: code(words.types, cell('type')),
    role: code(words.roles, cell('role')) ?? 'participant',
  }
}

const sameness = ({ name, organisation }: Pick<Person, 'name' | 'organisation'>): string =>
  `${folded(name.trim())}\n${folded(organisation.trim())}`
