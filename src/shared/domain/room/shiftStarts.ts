import type { Session } from '../records/records.ts'
import { formatClock, MINUTES_PER_DAY, parseClock } from '../agenda/clock.ts'

type Shiftable = Pick<Session, 'id' | 'day' | 'start' | 'actualStart'>

/**
 * New fixed starts (HH:MM) of the sessions behind one of its day, moved by minutes; those that have begun stay. None leaves its day:
 * what would, is not moved. `sessions` are in the order of the agenda.
 */
export function shiftStarts(sessions: readonly Shiftable[], after: string, minutes: number): { id: string; start: string }[] {
  const at = sessions.findIndex((session) => session.id === after)
  if (at < 0 || minutes === 0) return []
  const { day } = sessions[at]!
  return sessions.slice(at + 1).flatMap((session) => {
    const start = session.start === null || session.day !== day || session.actualStart !== null ? null : parseClock(session.start)
    if (start === null || start + minutes < 0 || start + minutes >= MINUTES_PER_DAY) return []
    return [{ id: session.id, start: formatClock(start + minutes) }]
  })
}
