import type { PlanSeats } from '../workshop/planSeats.ts'
import { seatsOfPlan } from '../workshop/planSeats.ts'

/** People whose seat in a round after `played` is at a table that was removed. Their meetings cannot be counted any more. */
export const atLostTables = (plan: PlanSeats, tables: readonly { id: string }[], played: number): string[] => {
  const known = new Set(tables.map(({ id }) => id))
  const lost = seatsOfPlan(plan).filter(({ round, table }) => round > played && !known.has(table))
  return [...new Set(lost.map(({ participant }) => participant))]
}
