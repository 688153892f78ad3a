import type { ClockStep } from '../records/records.ts'
import { currentStep, remainingMs, roundsOver } from '../room/clockTime.ts'

/** A round that is about to end so soon wants its hand-over. */
export const SOON_MS = 4 * 60_000

/** soon: the round is about to end; over: it has ended and nothing was written. */
export type DueDigest = { round: number; why: 'soon' | 'over' }

/**
 * The round whose hand-over is to be written now, going by the clock of the session: the newest one that is over without one, else the
 * one that runs when it is about to end. `written` are rounds that have one; `now` is the host's clock in ms.
 */
export const dueDigest = (steps: readonly ClockStep[], now: number, written: ReadonlySet<number>): DueDigest | null => {
  const over = roundsOver(steps).at(-1)
  const step = currentStep(steps)
  // Somebody went back into it: then it is not over after all.
  const isAgain = step?.kind === 'round' && step.round === over
  if (over !== undefined && !isAgain && !written.has(over)) return { round: over, why: 'over' }
  if (step?.kind !== 'round' || written.has(step.round) || remainingMs(step, now) > SOON_MS) return null
  return { round: step.round, why: 'soon' }
}
