import { clockState, currentStep, roundOf } from '../../../shared/domain/room/clockTime.ts'
import type { ClockStep } from '../../../shared/domain/records/records.ts'
import type { RoomLive } from '../room/live/useRoomLive.ts'

/** What the clock says at a table; `round` is 0 before the first one. */
export type TableClock = { step: ClockStep; round: number; isPaused: boolean; offset: number }

/** The clock that counts at a table: its own while it runs, else that of its session. Null where none runs. */
export const tableClock = (live: RoomLive | null, sessionId: string, tableId: string): TableClock | null => {
  const clocks = live?.clocks.filter((clock) => clock.sessionId === sessionId) ?? []
  const ofSession = clocks.find((clock) => clock.tableId === null)
  const own = clocks.find((clock) => clock.tableId === tableId && currentStep(clock.steps) !== null)
  const step = currentStep((own ?? ofSession)?.steps ?? [])
  if (step === null) return null
  return {
    step,
    // A table's own clock counts minutes, not rounds: the session says which round it is.
    round: roundOf(ofSession?.steps ?? []),
    isPaused: clockState((own ?? ofSession)?.steps ?? []) === 'paused',
    offset: live?.offset ?? 0,
  }
}
