import type { Table } from '../../../shared/domain/records/records.ts'
import { MAX_TABLES } from '../../../shared/domain/records/vocabulary.ts'
import { Fault } from '../../fault.ts'

/**
 * Finds a table by its title or number; a title that nobody has becomes a new table, no title means the first table.
 * Titles go before numbers, so that a table made for "7" is found again by that word when the file is imported twice.
 */
export const placeFinder = (tables: readonly Table[], titleWhereNone: string) => {
  const keyOf = (title: string): string => title.trim().slice(0, 300).trim().toLowerCase()
  const byName = new Map<string, string>()
  for (const table of tables) byName.set(String(table.number), table.id)
  for (const table of tables.toReversed()) if (keyOf(table.title) !== '') byName.set(keyOf(table.title), table.id)
  let first = tables[0]?.id
  let last = Math.max(0, ...tables.map((table) => table.number))
  return (name: string, addTable: (title: string, number: number) => string): string => {
    if (keyOf(name) === '' && first) return first
    const title = (keyOf(name) === '' ? titleWhereNone : name).trim().slice(0, 300).trim()
    const found = byName.get(keyOf(title))
    if (found) return found
    last += 1
    if (last > MAX_TABLES) throw new Fault('TOO_LARGE', { limit: `${MAX_TABLES} tables in a session` })
    const id = addTable(title, last)
    byName.set(keyOf(title), id)
    first ??= id
    return id
  }
}
