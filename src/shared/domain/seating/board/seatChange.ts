import { tableAt, withSeat } from './planSeats.ts'
import type { PlanSeats } from '../workshop/planSeats.ts'

/** A change by hand in one round: one person goes to another table, or two people change places. Rounds count from 1. */
export type SeatChange =
  | { kind: 'move'; person: string; round: number; to: string }
  | { kind: 'swap'; person: string; round: number; other: string }

/** Can it be done at all? What has happened stays, and a change must change something. */
export const isPossible = (plan: PlanSeats, change: SeatChange, played: number): boolean => {
  if (change.round <= played || change.round > plan.seats.length) return false
  const here = tableAt(plan, change.person, change.round)
  if (change.kind === 'move') return here !== change.to
  const there = tableAt(plan, change.other, change.round)
  return here !== null && there !== null && here !== there
}

/** The plan after the change. */
export const applyChange = (plan: PlanSeats, change: SeatChange): PlanSeats => {
  if (change.kind === 'move') return withSeat(plan, change.person, change.round, change.to)
  const here = tableAt(plan, change.person, change.round)
  const there = tableAt(plan, change.other, change.round)
  return withSeat(withSeat(plan, change.person, change.round, there), change.other, change.round, here)
}
