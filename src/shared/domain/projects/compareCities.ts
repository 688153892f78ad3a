import type { CityComparison, MatrixAxis, ProjectMatrix } from '../../contract/projects.contract.ts'
import { isUneven } from '../report/analyses/presence.ts'

/**
 * What cities have in common and what only one of them named, from a matrix whose columns are cities. Notes without a city, or without a
 * value on the axis, say nothing about cities. Within each list those with the most notes come first. What one city
 * noted much more often than another is different, as in the report. One city alone has no comparison.
 */
export const compareCities = (axis: MatrixAxis, matrix: ProjectMatrix): CityComparison => {
  const columns = matrix.columns.flatMap(({ key, label }, index) => (key === '' ? [] : [{ index, city: label ?? key }]))
  const comparison: CityComparison = { cities: columns.map(({ city }) => city), similar: [], different: [], exceptional: [] }
  if (columns.length < 2) return comparison
  for (const [row, { key, label }] of matrix.rows.entries()) {
    if (key === '') continue
    const notes = columns.map(({ index }) => matrix.cells[row]![index]!.notes)
    const named = notes.filter((n) => n > 0).length
    if (named === 0) continue
    const list = named === 1 ? 'exceptional' : named < columns.length || isUneven(notes) ? 'different' : 'similar'
    comparison[list].push({ axis, key, label, notes })
  }
  const sum = ({ notes }: { notes: readonly number[] }): number => notes.reduce((all, n) => all + n, 0)
  for (const list of ['similar', 'different', 'exceptional'] as const) comparison[list].sort((one, other) => sum(other) - sum(one))
  return comparison
}
