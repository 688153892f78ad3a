import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockFields } from '../../../src/shared/domain/records/roomFields.ts'
import {
  backStep,
  endClock,
  extendClock,
  nextStep,
  pauseClock,
  resumeClock,
  startClock,
} from '../../../src/shared/domain/room/clockMoves.ts'
import {
  clockState,
  currentStep,
  elapsedMs,
  leftOfSessionMs,
  remainingMs,
  roundOf,
  roundsOver,
} from '../../../src/shared/domain/room/clockTime.ts'
import { plannedSteps } from '../../../src/shared/domain/room/plannedSteps.ts'
import { anyJumps, anyMoves, anySession, BEGAN, play } from './anyMoves.ts'

const torino = { minutes: 90, rounds: 3, roundMinutes: 20, moveMinutes: 5 }
const planned = plannedSteps(torino)
const minute = 60_000

describe('the steps of a session', () => {
  it('are its rounds, the moves between them and what is left', () => {
    expect(planned.map(({ kind, round, plannedSeconds }) => [kind, round, plannedSeconds / 60])).toEqual([
      ['round', 1, 20],
      ['move', 2, 5],
      ['round', 2, 20],
      ['move', 3, 5],
      ['round', 3, 20],
      ['closing', 0, 20],
    ])
  })

  it('are one where rounds have no length, and without moves or an end where there is no time for them', () => {
    expect(plannedSteps({ ...torino, roundMinutes: 0 })).toEqual([{ kind: 'whole', round: 0, plannedSeconds: 5400 }])
    expect(plannedSteps({ ...torino, minutes: 30, moveMinutes: 0 }).map((step) => step.kind)).toEqual(['round', 'round', 'round'])
  })

  it('take as long as the session, or as its rounds need', () =>
    fc.assert(
      fc.property(anySession, (session) => {
        const seconds = plannedSteps(session).reduce((sum, step) => sum + step.plannedSeconds, 0)
        const needed = session.roundMinutes === 0 ? 0 : session.rounds * session.roundMinutes + (session.rounds - 1) * session.moveMinutes
        expect(seconds).toBe(Math.max(session.minutes, needed) * 60)
      }),
    ))
})

describe('a clock', () => {
  it('goes through every step and is over after the last', () => {
    let steps = startClock([], planned, BEGAN)!
    for (let at = 1; at <= planned.length; at += 1) {
      expect(clockState(steps)).toBe('running')
      steps = nextStep(steps, planned, BEGAN + at * minute)!
    }
    expect(clockState(steps)).toBe('over')
    expect(steps.map((step) => step.kind)).toEqual(planned.map((step) => step.kind))
    expect(steps.map((step) => elapsedMs(step, Number.MAX_SAFE_INTEGER))).toEqual(planned.map(() => minute))
    expect([roundOf(steps), roundsOver(steps)]).toEqual([3, [1, 2, 3]])
    expect(nextStep(steps, planned, BEGAN)).toBeNull()
  })

  it('is right after hours of sleep, and shows overtime', () => {
    const steps = startClock([], planned, BEGAN)!
    expect(remainingMs(steps[0]!, BEGAN + 5 * minute)).toBe(15 * minute)
    expect(remainingMs(steps[0]!, BEGAN + 180 * minute)).toBe(-160 * minute)
  })

  it('does not count while it is paused', () => {
    const paused = pauseClock(startClock([], planned, BEGAN)!, BEGAN + 5 * minute)!
    expect(remainingMs(paused[0]!, BEGAN + 50 * minute)).toBe(15 * minute)
    expect(pauseClock(paused, BEGAN + 50 * minute)).toEqual(paused)
    const resumed = resumeClock(paused, BEGAN + 50 * minute)!
    expect(remainingMs(resumed[0]!, BEGAN + 60 * minute)).toBe(5 * minute)
    const skipped = nextStep(paused, planned, BEGAN + 50 * minute)!
    expect(elapsedMs(skipped[0]!, BEGAN + 90 * minute)).toBe(5 * minute)
    expect(clockState(skipped)).toBe('running')
  })

  it('takes more time and gives time back, but not what has gone by', () => {
    const steps = startClock([], planned, BEGAN)!
    const seconds = (by: number, at: number) => extendClock(steps, by, at)![0]!.seconds
    expect(seconds(300, BEGAN)).toBe(1500)
    expect(seconds(-300, BEGAN + minute)).toBe(900)
    expect(seconds(-7200, BEGAN + 7 * minute)).toBe(420)
    expect(seconds(-60, BEGAN + 30 * minute)).toBe(1200)
    expect(seconds(60, BEGAN + 30 * minute)).toBe(1260)
  })

  it('goes back as if the step had never ended, reopens its end, and takes back its beginning', () => {
    const first = startClock([], planned, BEGAN)!
    const second = nextStep(first, planned, BEGAN + 20 * minute)!
    expect(backStep(second)).toEqual(first)
    const over = endClock(second, BEGAN + 21 * minute)!
    expect(clockState(over)).toBe('over')
    expect(backStep(over)).toEqual(second)
    expect(backStep(first)).toEqual([])
    expect(backStep([])).toBeNull()
  })

  it('begins anew when it is over, not while it runs', () => {
    const steps = startClock([], planned, BEGAN)!
    expect(startClock(steps, planned, BEGAN)).toBeNull()
    expect(startClock(endClock(steps, BEGAN + minute)!, planned, BEGAN + 2 * minute)).toHaveLength(1)
  })

  it('goes on from where it is when the session is changed meanwhile', () => {
    let steps = startClock([], planned, BEGAN)!
    for (let at = 1; at < 3; at += 1) steps = nextStep(steps, planned, BEGAN + at * minute)!
    expect(steps.at(-1)).toMatchObject({ kind: 'round', round: 2 })
    const shorter = plannedSteps({ ...torino, rounds: 1 })
    expect(nextStep(steps, shorter, BEGAN)!.at(-1)).toMatchObject({ kind: 'closing' })
    expect(clockState(nextStep(steps, plannedSteps({ ...torino, minutes: 20, rounds: 1 }), BEGAN)!)).toBe('over')
  })

  it('knows how long its session still takes', () => {
    const steps = nextStep(startClock([], planned, BEGAN)!, planned, BEGAN + 22 * minute)!
    expect(leftOfSessionMs(steps, planned, BEGAN + 23 * minute)).toBe((4 + 20 + 5 + 20 + 20) * minute)
    expect(leftOfSessionMs(steps, planned, BEGAN + 40 * minute)).toBe((20 + 5 + 20 + 20) * minute)
  })
})

describe('whatever is pressed, in whatever order', () => {
  it('the clock fits its record, and only its last step can run', () =>
    fc.assert(
      fc.property(anySession, anyJumps, (session, moves) => {
        play(plannedSteps(session), moves, (steps) => {
          expect(clockFields.shape.steps.safeParse(steps).success).toBe(true)
          for (const step of steps.slice(0, -1)) expect(step.endedAt).not.toBeNull()
          for (const step of steps) if (step.endedAt !== null) expect(step.pausedAt).toBeNull()
        })
      }),
    ))

  it('no press skips a step, and none is played twice', () =>
    fc.assert(
      fc.property(anySession, anyMoves, (session, moves) => {
        const plan = plannedSteps(session)
        play(plan, moves, (steps, _at, before) => {
          expect(steps.map(({ kind, round }) => [kind, round])).toEqual(plan.slice(0, steps.length).map(({ kind, round }) => [kind, round]))
          expect(Math.abs(steps.length - before.length) <= 1 || steps.length === 1).toBe(true)
        })
      }),
    ))

  it('what is left depends on the time alone, never on when it was asked before', () =>
    fc.assert(
      fc.property(anySession, anyMoves, fc.integer({ min: 0, max: 86_400_000 }), (session, moves, later) => {
        play(plannedSteps(session), moves, (steps, at) => {
          const step = currentStep(steps)
          if (step === null) return
          const [now, then] = [remainingMs(step, at), remainingMs(step, at + later)]
          expect(now - then).toBe(step.pausedAt === null ? later - Math.max(0, -rawElapsed(step, at)) : 0)
          expect(remainingMs(step, at)).toBe(now)
        })
      }),
    ))

  it('time given or taken leaves no step with less than what has gone by', () =>
    fc.assert(
      fc.property(anySession, anyMoves, (session, moves) => {
        play(plannedSteps(session), moves, (steps, at, before, { what, by }) => {
          const [now, then] = [steps.at(-1), before.at(-1)]
          if (what !== 'extend' || !now || !then || now.endedAt !== null) return
          if (by < 0) expect(now.seconds).toBeGreaterThanOrEqual(Math.min(then.seconds, Math.ceil(elapsedMs(then, at) / 1000)))
          if (by > 0) expect(now.seconds).toBe(Math.min(172_800, then.seconds + by))
        })
      }),
    ))
})

/** Pauses are kept in whole seconds, so right after one the count may stand still for half of one. */
const rawElapsed = (step: { startedAt: string; pausedSeconds: number }, at: number): number =>
  at - Date.parse(step.startedAt) - step.pausedSeconds * 1000
