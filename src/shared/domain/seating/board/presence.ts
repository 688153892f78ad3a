import type { SeatingProblem } from '../problem.ts'

/** Will somebody be there in a round (from 1)? What is over has happened, so all who sat then were there. */
export const presenceIn = (problem: SeatingProblem): ((person: string, round: number) => boolean) => {
  const people = new Map(problem.participants.map((person) => [person.id, person]))
  return (id, round) => {
    const person = people.get(id)
    return round <= problem.played || (person !== undefined && round >= (person.from ?? 1) && round <= (person.until ?? problem.rounds))
  }
}
