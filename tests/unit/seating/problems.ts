import { seatingProblem } from '../../../src/shared/domain/seating/problem.ts'
import type { SeatingProblem, SeatingProblemInput } from '../../../src/shared/domain/seating/problem.ts'

/** A problem in its full form from what a test cares about. */
export const problemOf = (input: SeatingProblemInput): SeatingProblem => seatingProblem.parse(input)

export const peopleNamed = (count: number, prefix = 'p'): { id: string }[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index + 1}` }))

/** Tables t1, t2 … of these sizes; `spare` lowers the minimum and raises the maximum by as much. */
export const tablesOf = (sizes: readonly number[], spare = 0): { id: string; min: number; max: number }[] =>
  sizes.map((size, index) => ({ id: `t${index + 1}`, min: Math.max(0, size - spare), max: size + spare }))

/** P people at T tables in R rounds with level tables: each takes ⌊P/T⌋ to ⌈P/T⌉. */
export const plainProblem = (people: number, tables: number, rounds: number, more: Partial<SeatingProblemInput> = {}): SeatingProblem =>
  problemOf({
    rounds,
    tables: Array.from({ length: tables }, (_, index) => ({
      id: `t${index + 1}`,
      min: Math.floor(people / tables),
      max: Math.ceil(people / tables),
    })),
    participants: peopleNamed(people),
    ...more,
  })
