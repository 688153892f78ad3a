import type { SeatingPlan } from '../records/records.ts'
import { peopleIn, planDifferences } from '../seating/board/planDifferences.ts'
import { announcedPlan, newestPlan } from '../seating/workshop/planSeats.ts'

/**
 * Ids of the people who get another table than they were told, in rounds that are still to come: those need a new sheet. Null
 * where nothing was announced before the newest plan.
 */
export const changedSeats = (plans: readonly SeatingPlan[]): string[] | null => {
  const now = newestPlan(plans)
  const told = announcedPlan(plans.filter((plan) => plan.id !== now?.id))
  if (!now || !told) return null
  const { moved, added } = planDifferences(told, now, now.played)
  return peopleIn([...moved, ...added])
}
