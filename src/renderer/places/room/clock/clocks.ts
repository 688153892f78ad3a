import type { LiveView } from '../../../../shared/contract/room.contract.ts'
import type { ClockStep } from '../../../../shared/domain/records/records.ts'
import { currentStep } from '../../../../shared/domain/room/clockTime.ts'

type Clocks = LiveView['clocks']
export type RoomClock = Clocks[number]

/** The steps of a session's own clock; none where it has not begun. */
export const stepsOfSession = (clocks: Clocks, sessionId: string): ClockStep[] =>
  clocks.find((clock) => clock.sessionId === sessionId && clock.tableId === null)?.steps ?? []

/** The timer of a table that runs or is paused. */
export const timerOfTable = (clocks: Clocks, tableId: string): RoomClock | null =>
  clocks.find((clock) => clock.tableId === tableId && currentStep(clock.steps) !== null) ?? null

/** Everything else that counts while one looks at a session: other sessions, and timers of their tables. */
export const clocksElsewhere = (clocks: Clocks, sessionId: string): RoomClock[] =>
  clocks.filter((clock) => clock.sessionId !== sessionId && currentStep(clock.steps) !== null)

/** A time as minutes and seconds, such as 12:40; from ms, and a second that has begun counts in full. Past its end it counts up. */
export const digits = (ms: number): string => {
  const seconds = ms > 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
