import type { SeatingProblem } from '../problem.ts'
import { scoreSeats } from '../score.ts'
import { seatsOfPlan } from '../workshop/planSeats.ts'
import type { PlanSeats } from '../workshop/planSeats.ts'
import { brokenRules } from './brokenRules.ts'

/**
 * Does a plan keep to the rounds, people, tables and hard rules of a problem? Only then does a bound that was proven for the problem
 * say anything of the plan. Seats of people who will not be there have to be empty: see `presentSeats`.
 */
export const isPlanOf = (problem: SeatingProblem, plan: PlanSeats): boolean => {
  const people = new Set(problem.participants.map(({ id }) => id))
  const tables = new Set(problem.tables.map(({ id }) => id))
  const seats = seatsOfPlan(plan)
  return (
    plan.seats.length === problem.rounds &&
    seats.every(({ participant, table }) => people.has(participant) && tables.has(table)) &&
    brokenRules(problem, plan).length === 0 &&
    (!problem.rules.noReturn || scoreSeats(problem, seats).returns === 0)
  )
}
