import { guestsAt } from '../../../../../shared/domain/seating/board/planSeats.ts'
import { openTablesIn } from '../../../../../shared/domain/seating/board/presence.ts'
import type { SeatingProblem } from '../../../../../shared/domain/seating/problem.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'

/** The smallest and the largest table in the rounds to come, of those that are open; in all rounds once everything is over. Each of `seats` counts. */
export function tableSizes(problem: SeatingProblem, seats: PlanSeats): readonly [number, number] {
  const from = problem.played < seats.seats.length ? problem.played : 0
  const isOpen = openTablesIn(problem)
  const sizes = seats.seats.flatMap((_, index) => {
    if (index < from) return []
    const guests = guestsAt(seats, index + 1)
    return problem.tables.filter(({ id }) => isOpen(id, index + 1)).map(({ id }) => guests.get(id)?.length ?? 0)
  })
  return sizes.length === 0 ? [0, 0] : [Math.min(...sizes), Math.max(...sizes)]
}
