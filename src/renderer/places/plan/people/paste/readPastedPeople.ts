import { foldText } from '../../../../../shared/domain/people/foldText.ts'
import { folded } from '../../../../../shared/domain/people/import/folding.ts'
import { joinedName, nameKey, spokenName } from '../../../../../shared/domain/people/import/names.ts'
import { readRole } from '../../../../../shared/domain/people/import/roles.ts'
import type { TypeReader } from '../../../../../shared/domain/people/import/typeWords.ts'
import type { FieldsOf } from '../../../../../shared/domain/records/records.ts'
import { splitCells } from './splitCells.ts'

type Person = FieldsOf<'participant'>
export type PastedPerson = Pick<Person, 'name' | 'organisation' | 'country' | 'city' | 'stakeholderType' | 'role'>
/** `line` counts from 1. noName: nobody is named. known: name and organisation are in the workshop already, or the name alone where one of the two has no organisation. twice: they are in the list before. */
export type PastedLine = { line: number; person: PastedPerson; problem: 'noName' | 'known' | 'twice' | null }
export type PastedPeople = { lines: PastedLine[]; columns: readonly Column[]; hasHeader: boolean }

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
 * the order of the columns; without it the order is PLAIN_ORDER. Names, types and roles are read as an import reads them; only a type that
 * is meant for sure is taken.
 */
export function readPastedPeople(
  text: string,
  readType: TypeReader,
  present: readonly Pick<Person, 'name' | 'organisation'>[],
): PastedPeople {
  const rows = splitCells(text)
  const heading = columnsOf(rows[0]?.cells ?? [])
  const columns = heading ?? PLAIN_ORDER
  const namesakes = Map.groupBy(present, ({ name }) => nameKey(name))
  const inList = new Set<string>()
  const lines = (heading ? rows.slice(1) : rows).map(({ line, cells }) => {
    const person = personOf(cells, columns, readType)
    const name = nameKey(person.name)
    const key = `${name}\n${folded(person.organisation)}`
    const isKnown = isAmong(namesakes.get(name) ?? [], person)
    const problem = name === '' ? 'noName' : isKnown ? 'known' : inList.has(key) ? 'twice' : null
    inList.add(key)
    return { line, person, problem } satisfies PastedLine
  })
  return { lines, columns, hasHeader: heading !== null }
}

/** The columns that a line of headings names; null where it is no such line. */
function columnsOf(cells: readonly string[]): Column[] | null {
  const named = cells.map((cell): Column => {
    const word = foldText(cell.trim()).replace(/[:*]$/, '')
    return (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).find((column) => HEADINGS[column].includes(word)) ?? 'ignored'
  })
  const columns = named.map((column) => (column === 'firstName' && !named.includes('lastName') ? 'name' : column))
  return columns.includes('name') || columns.includes('lastName') ? columns : null
}

function personOf(cells: readonly string[], columns: readonly Column[], readType: TypeReader): PastedPerson {
  const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? ''
  const name = spokenName(cell('name')) || joinedName(cell('firstName'), cell('lastName'))
  const type = readType(cell('type'))
  return {
    name: name.slice(0, LIMITS.name),
    organisation: cell('organisation').slice(0, LIMITS.organisation),
    country: cell('country').slice(0, LIMITS.country),
    city: cell('city').slice(0, LIMITS.city),
    stakeholderType: type?.exact ? type.code : null,
    role: readRole(cell('role')) ?? 'participant',
  }
}

/** The rule of an import: the same organisation, or none on one side where only one person has the name. */
function isAmong(namesakes: readonly Pick<Person, 'organisation'>[], { organisation }: PastedPerson): boolean {
  const wanted = folded(organisation)
  const there = namesakes.map((one) => folded(one.organisation))
  return there.includes(wanted) || (there.length === 1 && (wanted === '' || there[0] === ''))
}
