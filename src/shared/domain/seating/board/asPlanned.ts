import type { SeatingProblem } from '../problem.ts'
import type { PlanSeats } from '../workshop/planSeats.ts'

/**
 * The problem as a plan meant it: everybody in it is there in every round and all of its tables are open, whoever came or was removed
 * since. For counting a version by itself.
 */
export const asPlanned = (problem: SeatingProblem, { people, tables, seats }: PlanSeats): SeatingProblem => {
  const knownPeople = new Map(problem.participants.map((one) => [one.id, one]))
  const knownTables = new Map(problem.tables.map((one) => [one.id, one]))
  const always = { from: 1, until: seats.length }
  return {
    ...problem,
    rounds: seats.length,
    played: 0,
    participants: people.map((id) => ({ attributes: {}, wishes: [], ...knownPeople.get(id), ...always, id })),
    tables: tables.map((id) => ({ min: 0, max: people.length, ...knownTables.get(id), ...always, id })),
  }
}
