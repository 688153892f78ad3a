import { isOpen } from '../compile/presence.ts'
import type { SeatingProblem } from '../problem.ts'
import type { PlanSeats } from '../workshop/planSeats.ts'

/** Will somebody be there in a round (from 1)? What is over has happened, so all who sat then were there. */
export const presenceIn = (problem: SeatingProblem): ((person: string, round: number) => boolean) => {
  const people = new Map(problem.participants.map((person) => [person.id, person]))
  return (id, round) => {
    const person = people.get(id)
    return round <= problem.played || (person !== undefined && round >= (person.from ?? 1) && round <= (person.until ?? problem.rounds))
  }
}

/** Can people sit at a table in a round (from 1)? Not at one that the problem does not know, or that is closed then. */
export const openTablesIn = (problem: Pick<SeatingProblem, 'tables' | 'rounds'>): ((table: string, round: number) => boolean) => {
  const tables = new Map(problem.tables.map((table) => [table.id, table]))
  return (id, round) => {
    const table = tables.get(id)
    return table !== undefined && table.max > 0 && round <= problem.rounds && isOpen(table, round)
  }
}

/** Those who will be there in a round to come; once all rounds are over, those of the last. */
export const peopleToCome = ({ participants, rounds, played }: SeatingProblem): SeatingProblem['participants'] =>
  participants.filter(({ until }) => (until ?? rounds) > Math.min(played, rounds - 1))

/**
 * The seats of a plan that people will take: those of somebody who will not be there in a round are empty. Counts are taken from
 * these. Where nobody is missing it is the plan itself.
 */
export const presentSeats = (problem: SeatingProblem, plan: PlanSeats): PlanSeats => {
  const isThere = presenceIn(problem)
  let isWhole = true
  const seats = plan.seats.map((row, index) =>
    row.map((table, at) => {
      const person = plan.people[at]
      if (table < 0 || (person !== undefined && isThere(person, index + 1))) return table
      isWhole = false
      return -1
    }),
  )
  return isWhole ? plan : { people: plan.people, tables: plan.tables, seats }
}
