import { api } from '../../../../transport/api.ts'
import { queryClient } from '../../../../transport/queryClient.ts'
import { usePlanView } from '../../planView.ts'
import { usePlan } from '../../saving/planContext.ts'
import { useSeatingView } from '../../seating/seatingView.ts'
import { sessionToSeat } from '../../sessionToSeat.ts'

/** The way from the door to the board: to the session of this day that has a seating plan, with the panel to plan it again. */
export function useReplan(day: number): () => Promise<void> {
  const { plan } = usePlan()
  const ofDay = plan.sessions.filter((session) => session.day === day && plan.tables.some(({ sessionId }) => sessionId === session.id))
  const largest = sessionToSeat(ofDay, plan.tables)
  const inTurn = largest ? [largest, ...ofDay.filter(({ id }) => id !== largest.id)] : []
  return async () => {
    for (const { id } of inTurn) {
      const plans = await queryClient.fetchQuery(api.seating.plans.queryOptions({ input: { sessionId: id } })).catch(() => [])
      if (plans.length === 0) continue
      useSeatingView.setState({ sessionId: id, layout: 'board', panel: 'replan' })
      return usePlanView.setState({ part: 'seating' })
    }
    if (largest) useSeatingView.setState({ sessionId: largest.id })
    usePlanView.setState({ part: 'seating' })
  }
}
