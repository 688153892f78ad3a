import type { Session } from '../records/records.ts'
import { scheduleDay } from './scheduleDay.ts'
import type { DaySchedule, TimedSession } from './scheduleDay.ts'

type DatedSession = TimedSession & Pick<Session, 'day'>
export type AgendaDay<S extends DatedSession = Session> = { day: number; date: string | null; sessions: S[]; schedule: DaySchedule }

/**
 * The agenda, day by day and in order: every day that has a session or lies between the first and last date (ISO dates).
 * A day beyond the last date still has its date, so that one sees that it falls outside.
 */
export function agendaDays<S extends DatedSession>(
  sessions: readonly S[],
  startsOn: string | null,
  endsOn: string | null,
  dayStart?: string,
): AgendaDay<S>[] {
  const count = Math.max(1, daysBetween(startsOn, endsOn), ...sessions.map((session) => session.day))
  return Array.from({ length: count }, (_, index) => {
    const ofDay = sessions.filter((session) => session.day === index + 1)
    return { day: index + 1, date: dateOfDay(startsOn, index + 1), sessions: ofDay, schedule: scheduleDay(ofDay, dayStart) }
  })
}

/** ISO date of a workshop's day (from 1), or null where its first date is not known. */
export function dateOfDay(startsOn: string | null, day: number): string | null {
  const first = startsOn === null ? Number.NaN : Date.parse(`${startsOn}T00:00:00Z`)
  return Number.isNaN(first) ? null : new Date(first + (day - 1) * DAY_MS).toISOString().slice(0, 10)
}

/** Days from the first date to the last, both counted; 0 where a date is missing or they are the wrong way round; at most 60. */
export function daysBetween(startsOn: string | null, endsOn: string | null): number {
  if (startsOn === null || endsOn === null) return 0
  const days = Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS) + 1
  return Number.isNaN(days) || days < 1 ? 0 : Math.min(days, 60)
}

const DAY_MS = 24 * 60 * 60 * 1000
