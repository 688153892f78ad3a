import { guestsAt } from '../../../../../shared/domain/seating/board/planSeats.ts'
import { presenceIn } from '../../../../../shared/domain/seating/board/presence.ts'
import type { SeatingProblem } from '../../../../../shared/domain/seating/problem.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'

/** The smallest and the largest table in the rounds to come, of those that are open; in all rounds once everything is over. */
export function tableSizes(problem: SeatingProblem, seats: PlanSeats): readonly [number, number] {
  const from = problem.played < seats.seats.length ? problem.played : 0
  const isThere = presenceIn(problem)
  const sizes = seats.seats.flatMap((_, index) => {
    if (index < from) return []
    const guests = guestsAt(seats, index + 1)
    return problem.tables
      .filter((table) => index + 1 >= (table.from ?? 1) && index + 1 <= (table.until ?? problem.rounds))
      .map(({ id }) => (guests.get(id) ?? []).filter((person) => isThere(person, index + 1)).length)
  })
  return sizes.length === 0 ? [0, 0] : [Math.min(...sizes), Math.max(...sizes)]
}
