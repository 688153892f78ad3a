import type { PeopleProblem } from '../../../../../shared/domain/people/import/peopleColumns.ts'

export type ProblemGroup = Omit<PeopleProblem, 'row'> & { rows: readonly number[] }

/** The same thing said about many rows is one thing to look at: grouped by column, message and value, in the order of the first row. */
export function groupProblems(problems: readonly PeopleProblem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup & { rows: number[] }>()
  for (const { row, ...about } of problems) {
    const key = JSON.stringify([about.column, about.message, about.value])
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { ...about, rows: [row] })
  }
  return [...groups.values()]
}
