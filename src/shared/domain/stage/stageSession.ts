import type { Clock, Session } from '../records/records.ts'
import { currentStep } from '../room/clockTime.ts'

type StageClock = Pick<Clock, 'sessionId' | 'tableId' | 'steps'>

/** The clock of a whole session, not of one of its tables. */
export const clockOf = <C extends StageClock>(clocks: readonly C[], sessionId: string): C | undefined =>
  clocks.find((clock) => clock.sessionId === sessionId && clock.tableId === null)

const isRunning = ({ steps }: StageClock): boolean => currentStep(steps) !== null
const begun = ({ steps }: StageClock): string => steps[0]?.startedAt ?? ''

/**
 * The session that the room is in: the one whose clock runs (of several the one that began last); else the one after the last that
 * ended; before anything has begun the first of `day` (from 1), or of all. Sessions come in the order of the agenda.
 */
export const sessionInRoom = <S extends Pick<Session, 'id' | 'day'>>(
  sessions: readonly S[],
  clocks: readonly StageClock[],
  day: number | null,
): S | null => {
  const known = clocks.filter((clock) => clock.steps.length > 0 && sessions.some(({ id }) => id === clock.sessionId))
  const latest = (some: readonly StageClock[]): StageClock | undefined => some.toSorted((a, b) => (begun(a) < begun(b) ? 1 : -1))[0]
  const runs = latest(known.filter((clock) => clock.tableId === null && isRunning(clock))) ?? latest(known.filter(isRunning))
  const at = (clock: StageClock): number => sessions.findIndex(({ id }) => id === clock.sessionId)
  if (runs) return sessions[at(runs)]!
  const ended = latest(known)
  if (ended) return sessions[at(ended) + 1] ?? sessions[at(ended)]!
  return sessions.find((session) => session.day === day) ?? sessions[0] ?? null
}
