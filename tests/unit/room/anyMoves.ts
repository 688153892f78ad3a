import * as fc from 'fast-check'
import type { ClockStep } from '../../../src/shared/domain/records/records.ts'
import {
  backStep,
  endClock,
  extendClock,
  nextStep,
  pauseClock,
  resumeClock,
  startClock,
} from '../../../src/shared/domain/room/clockMoves.ts'
import type { PlannedStep } from '../../../src/shared/domain/room/plannedSteps.ts'

export type Move = { what: 'start' | 'pause' | 'resume' | 'extend' | 'next' | 'back' | 'end'; after: number; by: number }

export const anySession = fc.record({
  minutes: fc.integer({ min: 0, max: 480 }),
  rounds: fc.integer({ min: 1, max: 20 }),
  roundMinutes: fc.integer({ min: 0, max: 90 }),
  moveMinutes: fc.integer({ min: 0, max: 15 }),
})

const moves = (least: number) =>
  fc.array(
    fc.record({
      what: fc.constantFrom('start', 'pause', 'resume', 'extend', 'next', 'back', 'end') as fc.Arbitrary<Move['what']>,
      after: fc.integer({ min: least, max: 4_000_000 }),
      by: fc.integer({ min: -7200, max: 7200 }),
    }),
    { maxLength: 60 },
  )

/** Milliseconds between two moves; the clock of the machine only goes forward. */
export const anyMoves = moves(0)
/** The clock of the machine is set back, too. */
export const anyJumps = moves(-40_000_000)

export const BEGAN = Date.UTC(2026, 2, 2, 9)

/** Plays the moves one after the other; those that are not possible leave the clock as it is. */
export const play = (
  planned: readonly PlannedStep[],
  moved: readonly Move[],
  see: (steps: readonly ClockStep[], at: number, before: readonly ClockStep[], move: Move) => void,
): readonly ClockStep[] => {
  let steps: readonly ClockStep[] = []
  let at = BEGAN
  for (const move of moved) {
    at += move.after
    const before = steps
    steps = one(steps, planned, move, at) ?? steps
    see(steps, at, before, move)
  }
  return steps
}

const one = (steps: readonly ClockStep[], planned: readonly PlannedStep[], { what, by }: Move, at: number): ClockStep[] | null => {
  if (what === 'start') return startClock(steps, planned, at)
  if (what === 'pause') return pauseClock(steps, at)
  if (what === 'resume') return resumeClock(steps, at)
  if (what === 'extend') return extendClock(steps, by, at)
  if (what === 'next') return nextStep(steps, planned, at)
  return what === 'back' ? backStep(steps) : endClock(steps, at)
}
