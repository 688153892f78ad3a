import type { Seats } from '../instance.ts'
import type { Seat, SeatingProblem, SeatingResult } from '../problem.ts'
import { scoreSeats } from '../score.ts'
import type { CompiledProblem } from './compileProblem.ts'

/** Seats with ids, by participant and round; history included. */
export const toSeats = ({ rounds, participantIds, tableIds }: CompiledProblem, seats: Seats): Seat[] => {
  const listed: Seat[] = []
  for (const [p, participant] of participantIds.entries())
    for (let r = 0; r < rounds; r += 1) {
      const table = seats[p * rounds + r]!
      if (table >= 0) listed.push({ participant, round: r + 1, table: tableIds[table]! })
    }
  return listed
}

/** A plan as it travels. `seconds` is the caller's measurement: nothing here looks at a clock. */
export const toResult = (
  problem: SeatingProblem,
  compiled: CompiledProblem,
  plan: { seats: Seats; bound: number; method: string },
  seconds: number,
): SeatingResult => {
  const seats = toSeats(compiled, plan.seats)
  return { seats, score: scoreSeats(problem, seats), bound: { repeats: plan.bound }, method: plan.method, seconds }
}
