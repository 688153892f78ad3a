import type { PlanSeats } from './planSeats.ts'
import { planOfSeats, seatsOfPlan } from './planSeats.ts'

/** Seats of the first `played` rounds as `past` has them and of the later rounds as `later` has them, with the people and tables of both. */
export const joinRounds = (past: PlanSeats, later: PlanSeats, played: number): PlanSeats => {
  const happened = seatsOfPlan(past).filter(({ round }) => round <= played)
  const toCome = seatsOfPlan(later).filter(({ round }) => round > played)
  const people = new Set([...later.people, ...happened.map(({ participant }) => participant)])
  const tables = new Set([...later.tables, ...happened.map(({ table }) => table)])
  return planOfSeats([...happened, ...toCome], Math.max(played, later.seats.length), [...people], [...tables])
}
