import type { Session } from '../records/records.ts'
import { DAY_START, MINUTES_PER_DAY, parseClock } from './clock.ts'
import type { AgendaFinding } from './findings.ts'
import { roundsFinding } from './roundTimetable.ts'

/** What the clock needs to know about a session. */
export type TimedSession = Pick<Session, 'id' | 'start' | 'minutes' | 'rounds' | 'roundMinutes' | 'moveMinutes'>

/** Minutes since midnight of the session's day; `end` may be beyond midnight. `anchored`: its start is fixed. */
export type PlannedSession = { id: string; start: number; end: number; anchored: boolean; findings: AgendaFinding[] }

export type DaySchedule = { sessions: PlannedSession[]; start: number; end: number }

/**
 * Planned times of the sessions of one day, which come in their order. A session with a fixed start begins then; any
 * other begins when everything before it is over, and the first at `dayStart` (HH:MM).
 */
export function scheduleDay(sessions: readonly TimedSession[], dayStart: string = DAY_START): DaySchedule {
  const dayBegins = parseClock(dayStart) ?? 0
  const planned: PlannedSession[] = []
  let latest: PlannedSession | null = null
  for (const session of sessions) {
    const anchor = session.start === null ? null : parseClock(session.start)
    const start: number = anchor ?? latest?.end ?? dayBegins
    const end = start + session.minutes
    const findings = [...orderFindings(start, latest), ...ownFindings(session, end)]
    const entry: PlannedSession = { id: session.id, start, end, anchored: anchor !== null, findings }
    planned.push(entry)
    if (latest === null || end >= latest.end) latest = entry
  }
  return {
    sessions: planned,
    start: planned.reduce((first, s) => Math.min(first, s.start), planned[0]?.start ?? dayBegins),
    end: latest?.end ?? dayBegins,
  }
}

/** `before` is whichever earlier session ends last. */
function orderFindings(start: number, before: PlannedSession | null): AgendaFinding[] {
  if (before === null || start === before.end) return []
  return start > before.end
    ? [{ kind: 'gap', minutes: start - before.end, after: before.id }]
    : [{ kind: 'overlap', minutes: before.end - start, with: before.id }]
}

function ownFindings(session: TimedSession, end: number): AgendaFinding[] {
  const rounds = roundsFinding(session)
  return [
    ...(session.minutes === 0 ? [{ kind: 'no-time' } as const] : []),
    ...(rounds ? [rounds] : []),
    ...(end > MINUTES_PER_DAY ? [{ kind: 'past-midnight', minutes: end - MINUTES_PER_DAY } as const] : []),
  ]
}
