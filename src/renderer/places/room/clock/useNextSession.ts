import type { Session } from '../../../../shared/domain/records/records.ts'
import { clockState } from '../../../../shared/domain/room/clockTime.ts'
import { useRoom } from '../roomContext.ts'
import { stepsOfSession } from './clocks.ts'

/** The session behind this one that is not over yet; null after the last. */
export function useNextSession(): Session | null {
  const { plan, live, session } = useRoom()
  const behind = plan.sessions.slice(plan.sessions.findIndex(({ id }) => id === session.id) + 1)
  return behind.find(({ id, actualEnd }) => actualEnd === null && clockState(stepsOfSession(live.clocks, id)) !== 'over') ?? null
}
