import type { ClockStep, Session } from '../../../../shared/domain/records/records.ts'
import { clockState, elapsedMs, remainingMs } from '../../../../shared/domain/room/clockTime.ts'
import type { ForecastEntry } from '../../../../shared/domain/room/forecastDay.ts'
import { plannedSteps, stepsBehind } from '../../../../shared/domain/room/plannedSteps.ts'
import type { PlannedStep } from '../../../../shared/domain/room/plannedSteps.ts'

export type CellState = 'done' | 'now' | 'ahead' | 'skipped'

/** One part of the day: a session, or a step of the session in view. Times in minutes since midnight. */
export type StripCell = {
  key: string
  session: Session
  /** The step, where the session is shown step by step. */
  step: Pick<PlannedStep, 'kind' | 'round'> | null
  start: number
  planned: number | null
  state: CellState
  /** Minutes that it took longer than planned; null unless it is over. */
  over: number | null
}

const STATES = { over: 'done', running: 'now', ahead: 'ahead', skipped: 'skipped' } as const
const MINUTE_MS = 60_000

/** Before the day is lived, nothing is late: everything stands where it was planned. */
export const asPlanned = (entry: ForecastEntry): ForecastEntry =>
  entry.state === 'ahead' ? { ...entry, start: entry.planned.start, end: entry.planned.end } : entry

/** A session as one part of the day. */
export const sessionCell = (session: Session, entry: ForecastEntry): StripCell => ({
  key: session.id,
  session,
  step: null,
  start: entry.start,
  planned: entry.start === entry.planned.start ? null : entry.planned.start,
  state: STATES[entry.state],
  over: entry.state === 'over' ? entry.end - entry.start - (entry.planned.end - entry.planned.start) : null,
})

/** The session in view step by step: what happened with its real times, then what is to come if nothing changes. */
export function stepCells(session: Session, entry: ForecastEntry, steps: readonly ClockStep[], now: number): StripCell[] {
  const planned = plannedSteps(session)
  const last = steps.at(-1)
  const begin = last === undefined ? 0 : Date.parse(steps[0]!.startedAt)
  const behind = last === undefined ? planned : clockState(steps) === 'over' ? [] : stepsBehind(planned, last)
  const cells: StripCell[] = steps.map((step, index) => ({
    key: `${session.id} ${index}`,
    session,
    step,
    start: entry.start + Math.round((Date.parse(step.startedAt) - begin) / MINUTE_MS),
    planned: null,
    state: step.endedAt === null ? 'now' : 'done',
    over: step.endedAt === null ? null : Math.round((elapsedMs(step, now) / 1000 - step.plannedSeconds) / 60),
  }))
  const nowStarts = cells.at(-1)?.start ?? entry.start
  const left = last === undefined || last.endedAt !== null ? 0 : Math.max(0, remainingMs(last, now)) + elapsedMs(last, now)
  let at = nowStarts + left / MINUTE_MS
  for (const [index, step] of behind.entries()) {
    cells.push({ key: `${session.id} +${index}`, session, step, start: Math.round(at), planned: null, state: 'ahead', over: null })
    at += step.plannedSeconds / 60
  }
  return cells
}
