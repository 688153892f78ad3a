import type { PeopleColumn, PeopleMap } from './peopleColumns.ts'
import type { ProblemList } from './problems.ts'
import { isCancelled } from './cancelled.ts'
import { nameIn, readPerson } from './readPerson.ts'
import type { Candidate } from './readPerson.ts'
import { speaksOfTables } from './roles.ts'
import { mergeSameRows } from './sameRows.ts'
import type { TypeReader } from './typeWords.ts'

/** Longer cells are no entry of a form; they are left out and told. Counted in UTF-16 units. */
export const MAX_CELL = 10_000

export type PeopleTable = { columns: readonly string[]; rows: readonly (readonly string[])[] }
/** `skipped` are rows that make no person of their own, each with a problem that says why; with `people` they are all rows. */
export type PeopleRead = { people: Candidate[]; skipped: { row: number; name: string }[] }

/** Does this mapping say where the name is? */
export const hasName = (map: PeopleMap): boolean => [map.name, map.firstName, map.lastName].some((heading) => heading !== undefined)

/** The heading that a field is read from, for problems; the name may come from two columns. */
const headingOf = (map: PeopleMap, column: PeopleColumn): string =>
  map[column] ??
  (column === 'name' ? (map.lastName ?? map.firstName ?? '') : column === 'lastName' ? (map.name ?? map.firstName ?? '') : '')

/** Reads all rows of a table as people, the same person once. Rows are numbered from 1. */
export const readPeople = (table: PeopleTable, map: PeopleMap, readType: TypeReader, problems: ProblemList): PeopleRead => {
  const { columns, rows } = table
  if (!hasName(map)) {
    problems.add(0, '', 'noNameColumn')
    return { people: [], skipped: rows.map((_, index) => ({ row: index + 1, name: '' })) }
  }
  const indexes = (Object.entries(map) as [PeopleColumn, string][]).map(([column, heading]): [PeopleColumn, number] => [
    column,
    columns.indexOf(heading),
  ])
  const tables = speaksOfTables(map.role ?? '', columnOf(table, map.role))
  const found: Candidate[] = []
  const skipped: PeopleRead['skipped'] = []
  for (const [index, cells] of rows.entries()) {
    const row = index + 1
    const beyond = cells.slice(columns.length).find((cell) => cell.trim() !== '')
    if (beyond !== undefined) {
      problems.add(row, '', 'tooManyCells', String(cells.length))
      skipped.push({ row, name: '' })
      continue
    }
    const values: Partial<Record<PeopleColumn, string>> = {}
    for (const [column, at] of indexes) {
      const value = cells[at] ?? ''
      if (value.includes('\ufffd')) problems.add(row, headingOf(map, column), 'lettersLost', column === 'access' ? '' : value)
      if (value.length <= MAX_CELL) values[column] = value
      else problems.add(row, headingOf(map, column), 'cellTooLong', String(value.length))
    }
    if (isCancelled(map.status ?? '', values.status ?? '')) {
      problems.add(row, headingOf(map, 'status'), 'cancelled', values.status)
      skipped.push({ row, name: nameIn((column) => values[column] ?? '') })
      continue
    }
    const person = readPerson(row, {
      cell: (column) => values[column] ?? '',
      readType,
      tables,
      problem: (column, message, value) => problems.add(row, headingOf(map, column), message, value),
    })
    if (person) found.push(person)
    else skipped.push({ row, name: '' })
  }
  addHalfNames(found, map, problems)
  return { people: mergeRows(found, map, problems, skipped), skipped }
}

const columnOf = ({ columns, rows }: PeopleTable, heading: string | undefined): string[] => {
  const at = heading === undefined ? -1 : columns.indexOf(heading)
  return at < 0 ? [] : rows.map((row) => row[at] ?? '')
}

/** Where only one half of the names has a column, it says how people will be called. */
const addHalfNames = ([person]: readonly Candidate[], map: PeopleMap, problems: ProblemList): void => {
  if (person === undefined || map.name !== undefined || (map.firstName === undefined) === (map.lastName === undefined)) return
  problems.add(0, map.firstName ?? map.lastName ?? '', 'halfNames', person.fields.name)
}

const mergeRows = (found: readonly Candidate[], map: PeopleMap, problems: ProblemList, skipped: PeopleRead['skipped']): Candidate[] => {
  const merged = mergeSameRows(found)
  const nameOf = new Map(found.map(({ row, fields }) => [row, fields.name]))
  for (const { row, first, lost, withheld } of merged.same) {
    problems.add(row, headingOf(map, 'name'), 'sameAsRow', String(first))
    for (const field of lost) problems.add(row, headingOf(map, field as PeopleColumn), 'firstRowKept', String(first))
    for (const field of withheld) problems.add(row, headingOf(map, field as PeopleColumn), 'consentWithheld', String(first))
    skipped.push({ row, name: nameOf.get(row) ?? '' })
  }
  for (const { row, first } of merged.shared) problems.add(row, headingOf(map, 'email'), 'sharedEmail', nameOf.get(first) ?? '')
  return merged.people
}
