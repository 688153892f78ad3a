import { presentSeats } from '../../../../shared/domain/seating/board/presence.ts'
import type { SeatingProblem, SeatingScore } from '../../../../shared/domain/seating/problem.ts'
import { scoreSeats } from '../../../../shared/domain/seating/score.ts'
import { seatsOfPlan } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import type { PlanSeats } from '../../../../shared/domain/seating/workshop/planSeats.ts'

const known = new WeakMap<PlanSeats, { problem: SeatingProblem; score: SeatingScore }>()

/** The counts of a plan against the problem and the people of now, counted once per plan. */
export function seatingCount(problem: SeatingProblem, seats: PlanSeats): SeatingScore {
  const last = known.get(seats)
  if (last?.problem === problem) return last.score
  const score = scoreSeats(problem, seatsOfPlan(presentSeats(problem, seats)))
  known.set(seats, { problem, score })
  return score
}
