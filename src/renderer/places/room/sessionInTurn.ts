import type { Session } from '../../../shared/domain/records/records.ts'
import { clockState } from '../../../shared/domain/room/clockTime.ts'
import { stepsOfSession } from './clock/clocks.ts'
import type { RoomLive } from './live/useRoomLive.ts'

type InTurn = Pick<Session, 'id' | 'day' | 'actualEnd'>

/**
 * The session whose turn it is: the one that runs, or else the next to start; of `today` (day of the workshop) before all others,
 * then of the day on which something happened last. The last session once all are over.
 */
export function sessionInTurn<S extends InTurn>(
  sessions: readonly S[],
  live: Pick<RoomLive, 'clocks'>,
  today: number | null,
): S | undefined {
  const stateOf = (session: S) => clockState(stepsOfSession(live.clocks, session.id))
  const running = sessions.filter((session) => ['running', 'paused'].includes(stateOf(session)))
  if (running.length > 0) return running.find(({ day }) => day === today) ?? running[0]
  const last = sessions.findLastIndex((session) => session.actualEnd !== null || stateOf(session) === 'over')
  const ahead = sessions.filter((session, index) => index > last && session.actualEnd === null)
  return ahead.find(({ day }) => day === today) ?? ahead[0] ?? sessions.at(-1)
}
