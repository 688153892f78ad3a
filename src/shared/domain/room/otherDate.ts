import { dateOfDay } from '../agenda/agendaDays.ts'
import { today } from '../agenda/today.ts'
import type { Clock, Session } from '../records/records.ts'

type Day = {
  startsOn: string | null
  sessions: readonly Pick<Session, 'id' | 'day'>[]
  clocks: readonly Pick<Clock, 'sessionId' | 'steps'>[]
}

/**
 * The ISO date for which a day of the workshop was planned, where that is not the date of `now` (ms since 1970) and nothing of the day
 * has been started on this date: whoever starts it is asked first. Else null.
 */
export function otherDate({ startsOn, sessions, clocks }: Day, day: number, now: number): string | null {
  const planned = dateOfDay(startsOn, day)
  const date = today(now)
  if (planned === null || planned === date) return null
  const ofDay = new Set(sessions.filter((session) => session.day === day).map(({ id }) => id))
  const runs = clocks.some(
    ({ sessionId, steps: [first] }) => ofDay.has(sessionId) && first !== undefined && today(Date.parse(first.startedAt)) === date,
  )
  return runs ? null : planned
}
