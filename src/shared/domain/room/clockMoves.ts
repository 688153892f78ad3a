import type { ClockStep } from '../records/records.ts'
import { currentStep, elapsedMs } from './clockTime.ts'
import type { PlannedStep } from './plannedSteps.ts'
import { stepsBehind } from './plannedSteps.ts'

/** The longest that one step may be stretched to, and the longest sum of its pauses: what the record can hold. */
const MOST_SECONDS = 172_800
const MOST_PAUSED = 864_000

type Steps = readonly ClockStep[]
/** The steps after it, or null where that cannot be done now. `at` is in milliseconds since 1970. */
type Moved = ClockStep[] | null

const begin = ({ kind, round, plannedSeconds }: PlannedStep, at: number): ClockStep => ({
  kind,
  round,
  plannedSeconds,
  seconds: plannedSeconds,
  startedAt: new Date(at).toISOString(),
  endedAt: null,
  pausedAt: null,
  pausedSeconds: 0,
})

const resumed = (step: ClockStep, at: number): ClockStep => {
  if (step.pausedAt === null) return step
  const paused = Math.max(0, Math.round((at - Date.parse(step.pausedAt)) / 1000))
  return { ...step, pausedAt: null, pausedSeconds: Math.min(MOST_PAUSED, step.pausedSeconds + paused) }
}

const ended = (step: ClockStep, at: number): ClockStep => ({
  ...resumed(step, at),
  endedAt: new Date(Math.max(at, Date.parse(step.startedAt))).toISOString(),
})

const withLast = (steps: Steps, change: (step: ClockStep) => ClockStep): Moved => {
  const step = currentStep(steps)
  return step === null ? null : [...steps.slice(0, -1), change(step)]
}

/** Begins the first step; a clock that is over begins anew. */
export const startClock = (steps: Steps, planned: readonly PlannedStep[], at: number): Moved =>
  currentStep(steps) !== null || planned.length === 0 ? null : [begin(planned[0]!, at)]

/** Pausing twice is pausing once. */
export const pauseClock = (steps: Steps, at: number): Moved =>
  withLast(steps, (step) =>
    step.pausedAt === null ? { ...step, pausedAt: new Date(Math.max(at, Date.parse(step.startedAt))).toISOString() } : step,
  )

export const resumeClock = (steps: Steps, at: number): Moved => withLast(steps, (step) => resumed(step, at))

/** More time, or less where `by` is negative (seconds): never less than what has gone by, and never more than two days. */
export const extendClock = (steps: Steps, by: number, at: number): Moved =>
  withLast(steps, (step) => {
    const gone = Math.ceil(elapsedMs(step, at) / 1000)
    const least = Math.min(step.seconds, gone)
    return { ...step, seconds: Math.min(MOST_SECONDS, Math.max(least, step.seconds + by)) }
  })

/** Ends the step that runs and begins the one behind it; where there is none, the clock is over. */
export const nextStep = (steps: Steps, planned: readonly PlannedStep[], at: number): Moved => {
  const step = currentStep(steps)
  const over = endClock(steps, at)
  if (step === null || over === null) return null
  const [follows] = stepsBehind(planned, step)
  return follows === undefined ? over : [...over, begin(follows, at)]
}

/** Back to the step before, which goes on as if it had never ended; the first one is taken back altogether. */
export const backStep = (steps: Steps): Moved => {
  if (steps.length === 0) return null
  const kept = currentStep(steps) === null ? steps : steps.slice(0, -1)
  return kept.map((step, index) => (index === kept.length - 1 ? { ...step, endedAt: null } : step))
}

export const endClock = (steps: Steps, at: number): Moved => withLast(steps, (step) => ended(step, at))

/** A clock of one table that counts once; whatever that table had before is replaced. */
export const tableTimer = (seconds: number, at: number): ClockStep[] => [begin({ kind: 'whole', round: 0, plannedSeconds: seconds }, at)]
