import { useEffect, useMemo } from 'react'
import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import { today } from '../../../shared/domain/agenda/today.ts'
import { dayOfToday } from '../../../shared/domain/people/attendance.ts'
import type { RoomLive } from './live/useRoomLive.ts'
import { useRoomAddress } from './roomAddress.ts'
import { RoomContext } from './roomContext.ts'
import { RoomOfSession } from './RoomOfSession.tsx'
import { sessionInTurn } from './sessionInTurn.ts'

/** Finds the session that the address names; an address without one gets that whose turn it is. */
export function RoomOfDay({ plan, live }: { plan: WorkshopPlan; live: RoomLive }) {
  const { workshop, sessions } = plan
  const { asked, show } = useRoomAddress(workshop.id)
  const named = sessions.find(({ id }) => id === asked)
  const session = named ?? sessionInTurn(sessions, live, dayOfToday(workshop, today(live.at)))
  const missing = named ? undefined : session?.id
  useEffect(() => {
    if (missing !== undefined) show(missing, true)
  }, [missing, show])
  const value = useMemo(() => {
    if (!session) return null
    const tables = plan.tables.filter(({ sessionId }) => sessionId === session.id).toSorted((a, b) => a.number - b.number)
    return { workshopId: workshop.id, plan, live, session, tables, show }
  }, [plan, live, session, show, workshop.id])
  return value ? (
    <RoomContext value={value}>
      <RoomOfSession />
    </RoomContext>
  ) : null
}
