import { useMemo } from 'react'
import { planDifferences } from '../../../../../shared/domain/seating/board/planDifferences.ts'
import type { PlanDifferences } from '../../../../../shared/domain/seating/board/planDifferences.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { useSeating } from '../seatingContext.ts'

/** What differs from what people were told in the rounds to come; null before anybody was told. */
export function useChangesSinceTold(shown?: PlanSeats): PlanDifferences | null {
  const { told, seats, problem } = useSeating()
  const now = shown ?? seats
  return useMemo(() => (told && now ? planDifferences(told, now, problem.played) : null), [told, now, problem.played])
}
