import type { PeopleProblem } from '../../../../../shared/domain/people/import/peopleColumns.ts'

/** Problems whose value is the number of another row. */
const ABOUT_ROW: readonly string[] = ['sameAsRow', 'firstRowKept', 'consentWithheld']

/** A problem as a person finds it in the file: rows of data become the `lines` that a spreadsheet counts. 0 stays what is not of one row. */
export function inLines(problem: PeopleProblem, lines: readonly number[]): PeopleProblem {
  const { row, value, message } = problem
  const line = (number: number): number => lines[number - 1] ?? number
  return { ...problem, row: line(row), value: ABOUT_ROW.includes(message) ? String(line(Number(value))) : value }
}
