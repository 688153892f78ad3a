import type { ClockStep } from '../../../../shared/domain/records/records.ts'
import { clockState, currentStep } from '../../../../shared/domain/room/clockTime.ts'
import type { PlannedStep } from '../../../../shared/domain/room/plannedSteps.ts'
import { stepsBehind } from '../../../../shared/domain/room/plannedSteps.ts'

/** How the clock goes on: `does` is the call, `words` a key under `room:main`, `round` the round that it leads to. */
export type MainAction = { does: 'start' | 'next'; words: string; round: number }

/** What begins or goes on to the next step; null once the session is over. */
export function mainAction(steps: readonly ClockStep[], planned: readonly PlannedStep[]): MainAction | null {
  const state = clockState(steps)
  if (state === 'over') return null
  const step = currentStep(steps)
  if (step === null) return { does: 'start', words: planned[0]?.kind === 'round' ? 'startRound' : 'start', round: 1 }
  return { does: 'next', ...following(step, planned) }
}

function following(step: ClockStep, planned: readonly PlannedStep[]): { words: string; round: number } {
  const [follows] = stepsBehind(planned, step)
  if (follows === undefined) return { words: 'endSession', round: 0 }
  if (follows.kind === 'move') return { words: 'move', round: follows.round }
  if (follows.kind === 'closing') return { words: 'closing', round: 0 }
  return { words: step.kind === 'move' || step.kind === 'opening' ? 'startRound' : 'nextRound', round: follows.round }
}
