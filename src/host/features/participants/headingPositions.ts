import { createHash } from 'node:crypto'
import { folded } from '../../../shared/domain/people/import/folding.ts'
import type { MapPositions, PeopleColumn, PeopleMap } from '../../../shared/domain/people/import/peopleColumns.ts'

const ordered = (columns: readonly string[]): string[] =>
  columns
    .map((heading) => ({ heading, words: folded(heading) }))
    .toSorted((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
    .map(({ heading }) => heading)

/** Equal for files whose headings are the same, in whatever order and spelling; the words cannot be read from it. */
export const keyOfHeadings = (columns: readonly string[]): string =>
  createHash('sha256').update(columns.map(folded).toSorted().join('\n')).digest('hex')

/** A mapping as it may be kept. Its headings must all be among the columns. */
export const positionsOf = (map: PeopleMap, columns: readonly string[]): MapPositions => {
  const order = ordered(columns)
  return Object.fromEntries(Object.entries(map).map(([field, heading]) => [field, order.indexOf(heading)]))
}

/** The mapping that was kept, in the headings of this file; undefined where it lacks one. */
export const mapAt = (positions: MapPositions, columns: readonly string[]): PeopleMap | undefined => {
  const order = ordered(columns)
  const entries = (Object.entries(positions) as [PeopleColumn, number][]).map(([field, at]) => [field, order[at]])
  return entries.every(([, heading]) => heading !== undefined) ? (Object.fromEntries(entries) as PeopleMap) : undefined
}
