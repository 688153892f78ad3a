import type { SeatingProblem } from '../problem.ts'
import { guestsAt, routesOf } from './planSeats.ts'
import { openTablesIn, presenceIn } from './presence.ts'
import type { PlanSeats } from '../workshop/planSeats.ts'

/**
 * A hard rule that a change by hand has broken, in one round.
 * over, under: a table with more or fewer people than it has seats for; closed: people at a table that is not open;
 * apart, together: a pair that must not, or must, share a table; host: somebody away from the table that is theirs;
 * lock: somebody away from a locked seat; unseated: here, but without a seat.
 */
export type BrokenRule = {
  kind: 'over' | 'under' | 'closed' | 'apart' | 'together' | 'host' | 'lock' | 'unseated'
  round: number
  table: string | null
  people: string[]
  /** Seats of the table, for `over` and `under`. */
  limit: number | null
}

const rule = (
  kind: BrokenRule['kind'],
  round: number,
  table: string | null,
  people: string[],
  limit: number | null = null,
): BrokenRule => ({
  kind,
  round,
  table,
  people,
  limit,
})

/** Every hard rule that the plan breaks in the rounds to come that it plans, with the people who will be there; in one of them only, where `only` names it. */
export const brokenRules = (problem: SeatingProblem, plan: PlanSeats, only?: number): BrokenRule[] => {
  const found: BrokenRule[] = []
  const routes = routesOf(plan)
  const isThere = presenceIn(problem)
  const tables = new Map(problem.tables.map((table) => [table.id, table]))
  const isOpen = openTablesIn(problem)
  for (let round = problem.played + 1; round <= Math.min(problem.rounds, plan.seats.length); round += 1) {
    if (only !== undefined && only !== round) continue
    const at = (person: string): string | null => (isThere(person, round) ? (routes.get(person)?.[round - 1] ?? null) : null)
    const guests = guestsAt(plan, round)
    for (const id of new Set([...tables.keys(), ...guests.keys()])) {
      const sitting = (guests.get(id) ?? []).filter((person) => isThere(person, round))
      const table = tables.get(id)
      if (!isOpen(id, round)) {
        if (sitting.length > 0) found.push(rule('closed', round, id, sitting))
      } else if (sitting.length > table!.max) found.push(rule('over', round, id, sitting, table!.max))
      else if (sitting.length < table!.min) found.push(rule('under', round, id, sitting, table!.min))
    }
    for (const person of problem.participants) {
      if (!isThere(person.id, round)) continue
      const here = at(person.id)
      if (here === null) found.push(rule('unseated', round, null, [person.id]))
      else if (person.host !== undefined && here !== person.host && isOpen(person.host, round))
        found.push(rule('host', round, here, [person.id]))
    }
    for (const { participant, round: lockedRound, table } of problem.locked)
      if (lockedRound === round && at(participant) !== null && at(participant) !== table)
        found.push(rule('lock', round, at(participant), [participant]))
    for (const group of problem.rules.apart)
      for (const sitting of Map.groupBy(new Set(group), at).entries())
        if (sitting[0] !== null && sitting[1].length > 1) found.push(rule('apart', round, sitting[0], sitting[1]))
    for (const group of problem.rules.together) {
      const seated = [...new Set(group)].filter((person) => at(person) !== null)
      if (new Set(seated.map(at)).size > 1) found.push(rule('together', round, null, seated))
    }
  }
  return found
}
