import type { Clock, ClockStep, Session } from '../records/records.ts'
import type { PlannedSession, TimedSession } from '../agenda/scheduleDay.ts'
import { scheduleDay } from '../agenda/scheduleDay.ts'
import { clockState, leftOfSessionMs } from './clockTime.ts'
import { plannedSteps } from './plannedSteps.ts'
import type { WallClock } from './wallClock.ts'
import { minutesFrom } from './wallClock.ts'

export type ForecastSession = TimedSession & Pick<Session, 'actualStart' | 'actualEnd'>
type SessionClock = Pick<Clock, 'sessionId' | 'tableId' | 'steps'>

/** skipped: never begun, though something behind it has. */
export type ForecastState = 'over' | 'running' | 'ahead' | 'skipped'

/** Minutes since midnight of the day, whole: as planned, and as it was or will be if nothing changes. */
export type ForecastEntry = { id: string; state: ForecastState; planned: { start: number; end: number }; start: number; end: number }

export type DayForecast = {
  sessions: ForecastEntry[]
  /** Minutes late (early where negative) at the end of what runs, or at the start of what comes next; null after the last session. */
  lateBy: number | null
}

export type ForecastQuestion = {
  /** The sessions of one day in their order. */
  sessions: readonly ForecastSession[]
  clocks: readonly SessionClock[]
  /** Milliseconds since 1970. */
  now: number
  wall: WallClock
  dayStart?: string
}

/**
 * When everything of a day will take place if nothing changes. A session waits for those that are planned to be over before it begins; a
 * fixed start takes up earliness, and lateness as far as there is a gap before it, and is pushed otherwise.
 */
export function forecastDay({ sessions, clocks, now, wall, dayStart }: ForecastQuestion): DayForecast {
  const schedule = scheduleDay(sessions, dayStart).sessions
  const date = dateOfRun(sessions, now, wall)
  const onDay = (ms: number): number => minutesFrom(date, wall(ms))
  const stepsOf = ({ id }: ForecastSession) => clocks.find((clock) => clock.sessionId === id && clock.tableId === null)?.steps ?? []
  const states = sessions.map((session) => stateOf(session, stepsOf(session)))
  const entries: ForecastEntry[] = []
  for (const [index, session] of sessions.entries()) {
    const planned = schedule[index]!
    const hasLaterBegun = schedule.some((later, at) => at > index && states[at] !== 'ahead' && later.start >= planned.end)
    const state = states[index] === 'ahead' && hasLaterBegun ? 'skipped' : states[index]!
    const began = session.actualStart === null ? planned.start : onDay(Date.parse(session.actualStart))
    let { start, end } = planned
    if (state === 'over') [start, end] = [began, session.actualEnd === null ? planned.end : onDay(Date.parse(session.actualEnd))]
    if (state === 'running') [start, end] = [began, onDay(now) + leftMinutes(session, stepsOf(session), began, now, onDay(now))]
    if (state === 'ahead') {
      start = startAhead(planned, entries, onDay(now))
      end = start + session.minutes
    }
    entries.push({ id: session.id, state, planned: { start: planned.start, end: planned.end }, start, end })
  }
  const rounded = entries.map((entry) => ({ ...entry, start: Math.round(entry.start), end: Math.round(entry.end) }))
  return { sessions: rounded, lateBy: latenessOf(rounded) }
}

/** The clock knows best; times that were noted by hand count where there is none. */
function stateOf({ actualStart, actualEnd }: ForecastSession, steps: readonly ClockStep[]): ForecastState {
  const state = clockState(steps)
  if (state === 'running' || state === 'paused') return 'running'
  if (state === 'over' || actualEnd !== null) return 'over'
  return actualStart === null ? 'ahead' : 'running'
}

const leftMinutes = (session: ForecastSession, steps: readonly ClockStep[], began: number, now: number, minutesNow: number): number =>
  steps.length > 0 ? leftOfSessionMs(steps, plannedSteps(session), now) / MINUTE_MS : Math.max(0, began + session.minutes - minutesNow)

const MINUTE_MS = 60_000
const RECENT_MS = 12 * 60 * MINUTE_MS

/** A day that goes on past midnight is still the day on which it began. */
function dateOfRun(sessions: readonly ForecastSession[], now: number, wall: WallClock): string {
  const starts = sessions.flatMap(({ actualStart }) => (actualStart === null ? [] : [Date.parse(actualStart)]))
  const recent = starts.filter((start) => start <= now && now - start < RECENT_MS)
  return wall(recent.length > 0 ? Math.min(...recent) : now).date
}

/** What began is not waited for by its plan but by its real end; nobody waits for what was skipped. */
function startAhead(planned: PlannedSession, before: readonly ForecastEntry[], now: number): number {
  const waitsFor = before.filter((entry) => entry.state !== 'skipped' && entry.planned.end <= planned.start)
  const free = waitsFor.reduce((latest, entry) => Math.max(latest, entry.end), Number.NEGATIVE_INFINITY)
  const earliest = planned.anchored || waitsFor.length === 0 ? planned.start : Number.NEGATIVE_INFINITY
  return Math.max(earliest, free, now)
}

function latenessOf(entries: readonly ForecastEntry[]): number | null {
  const running = entries.filter(({ state }) => state === 'running')
  if (running.length > 0) {
    const last = running.reduce((latest, entry) => (entry.end > latest.end ? entry : latest))
    return last.end - last.planned.end
  }
  const ahead = entries.find(({ state }) => state === 'ahead')
  return ahead === undefined ? null : ahead.start - ahead.planned.start
}
