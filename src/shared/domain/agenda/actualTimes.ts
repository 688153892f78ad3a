import { MINUTES_PER_DAY } from './clock.ts'

/** Planned times of a session in minutes since midnight. */
export type PlannedTimes = { start: number; end: number }
/** What the clock on the wall said, in minutes since midnight; null where nobody noted it. */
export type ActualTimes = { start: number | null; end: number | null }

/** Minutes, positive for later or longer than planned; null where it is not known. */
export type Deviation = { start: number | null; end: number | null; duration: number | null }

/**
 * How a session ran against its plan. Clock times are compared on the dial, the shorter way round, so that a session
 * that began at 23:50 instead of 00:10 is 20 minutes early, whatever the date.
 */
export function compareWithPlan(planned: PlannedTimes, actual: ActualTimes): Deviation {
  return {
    start: actual.start === null ? null : onTheDial(actual.start - planned.start),
    end: actual.end === null ? null : onTheDial(actual.end - planned.end),
    duration: actual.start === null || actual.end === null ? null : inADay(actual.end - actual.start) - (planned.end - planned.start),
  }
}

/** The difference between two clock times as −719 … 720 minutes. */
export function onTheDial(difference: number): number {
  const forward = inADay(difference)
  return forward > MINUTES_PER_DAY / 2 ? forward - MINUTES_PER_DAY : forward
}

const inADay = (minutes: number): number => ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY
