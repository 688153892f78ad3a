import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import type { SeatingPlan } from '../../../../shared/domain/records/records.ts'
import { api } from '../../../transport/api.ts'
import { seatedTypes } from '../../../../shared/domain/themes/seatedTypes.ts'

type Loaded = { data?: SeatingPlan[] | undefined }
const allPlans = (results: readonly Loaded[]): SeatingPlan[] => results.flatMap(({ data }) => data ?? [])

/** Who sat where, as far as seating plans tell. */
export const useSeatedTypes = ({ sessions, participants }: WorkshopPlan): ((tableId: string, round: number) => readonly string[]) => {
  const plans = useQueries({
    queries: sessions.map((session) => api.seating.plans.queryOptions({ input: { sessionId: session.id } })),
    combine: allPlans,
  })
  return useMemo(() => seatedTypes(plans, participants), [plans, participants])
}
