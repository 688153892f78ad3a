import type { ClockStep } from '../records/records.ts'
import type { PlannedStep } from './plannedSteps.ts'
import { stepsBehind } from './plannedSteps.ts'

type Steps = readonly ClockStep[]
type Timed = Pick<ClockStep, 'startedAt' | 'endedAt' | 'pausedAt' | 'pausedSeconds'>

/** Milliseconds that a step has really run, pauses taken out; `now` in milliseconds since 1970. Never negative, whatever the clock did. */
export function elapsedMs(step: Timed, now: number): number {
  const until = step.endedAt ?? step.pausedAt
  const ran = (until === null ? now : Date.parse(until)) - Date.parse(step.startedAt) - step.pausedSeconds * 1000
  return Math.max(0, ran)
}

/** Milliseconds that a step has left; negative is overtime. */
export const remainingMs = (step: Timed & Pick<ClockStep, 'seconds'>, now: number): number => step.seconds * 1000 - elapsedMs(step, now)

/** The step that runs or is paused; null where the clock has not begun or is over. */
export function currentStep(steps: Steps): ClockStep | null {
  const last = steps.at(-1)
  return last === undefined || last.endedAt !== null ? null : last
}

/** waiting: not begun; over: its last step has ended. */
export type ClockState = 'waiting' | 'running' | 'paused' | 'over'

export function clockState(steps: Steps): ClockState {
  const last = steps.at(-1)
  if (last === undefined) return 'waiting'
  if (last.endedAt !== null) return 'over'
  return last.pausedAt === null ? 'running' : 'paused'
}

/** Milliseconds until a session is over if nothing changes: what the current step has left, and all that is planned behind it. */
export function leftOfSessionMs(steps: Steps, planned: readonly PlannedStep[], now: number): number {
  const step = currentStep(steps)
  if (step === null) return 0
  const behind = stepsBehind(planned, step).reduce((sum, one) => sum + one.plannedSeconds * 1000, 0)
  return Math.max(0, remainingMs(step, now)) + behind
}

/** The round that people sit in, or move to; the last one once the rounds are over. 0 where there is none yet. */
export const roundOf = (steps: Steps): number => steps.reduce((round, step) => Math.max(round, step.round), 0)

/** Rounds that are over, in their order. */
export const roundsOver = (steps: Steps): number[] => [
  ...new Set(steps.filter((step) => step.kind === 'round' && step.endedAt !== null).map((step) => step.round)),
]
