import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { currentStep } from '../../../../shared/domain/room/clockTime.ts'
import { newestPlan } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import { api } from '../../../transport/api.ts'
import { stepsOfSession } from '../clock/clocks.ts'
import { useRoom } from '../roomContext.ts'
import { nextMoves } from './nextMoves.ts'
import type { NextMoves } from './nextMoves.ts'

/** Who moves where at the next change of this session; null without a seating plan or after the last round. */
export function useNextMoves(): NextMoves | null {
  const { live, session, tables } = useRoom()
  const { data } = useQuery({ ...api.seating.plans.queryOptions({ input: { sessionId: session.id } }), enabled: tables.length > 0 })
  const steps = stepsOfSession(live.clocks, session.id)
  const step = currentStep(steps)
  const next = steps.length === 0 ? 1 : step?.kind === 'move' ? step.round : step?.kind === 'round' ? step.round + 1 : null
  return useMemo(() => {
    const plan = newestPlan(data ?? [])
    return plan && next !== null && next <= plan.seats.length ? nextMoves(plan, next) : null
  }, [data, next])
}
