import { describe, expect, it } from 'vitest'
import { freshSince, isOpenIn, kindsNotYet, missingOutputs, silentTables } from '../../../src/shared/domain/room/coverageGaps.ts'
import { extendClock, nextStep, pauseClock, startClock } from '../../../src/shared/domain/room/clockMoves.ts'
import { plannedSteps } from '../../../src/shared/domain/room/plannedSteps.ts'
import { soundedWarning, timeTone } from '../../../src/shared/domain/room/timeWarnings.ts'
import { minutesFrom, wallClockIn } from '../../../src/shared/domain/room/wallClock.ts'
import { BEGAN } from './anyMoves.ts'

const minute = 60_000
const planned = plannedSteps({ minutes: 60, rounds: 2, roundMinutes: 20, moveMinutes: 5 })
const round1 = startClock([], planned, BEGAN)!
const always = { openFrom: null, closedFrom: null }
const table = (tableId: string, lastNote: number | null, digests: number[] = []) => ({
  tableId,
  lastNoteAt: lastNote === null ? null : new Date(BEGAN + lastNote * minute).toISOString(),
  digests,
  ...always,
})

describe('warnings of time', () => {
  it('come at five minutes, at one and at the end, and not in a step that is shorter than that', () => {
    const tones = (seconds: number) => [6, 5, 1, 0, -3].map((left) => timeTone(seconds, left * minute))
    expect(tones(1200)).toEqual(['calm', 'soon', 'urgent', 'over', 'over'])
    expect(tones(300)).toEqual(['calm', 'calm', 'urgent', 'over', 'over'])
    expect(tones(60)).toEqual(['calm', 'calm', 'calm', 'over', 'over'])
  })
  it('sound once, also when a machine slept through two of them, and not when time was added', () => {
    expect(soundedWarning('calm', 'over')).toBe('over')
    expect(soundedWarning('soon', 'soon')).toBeNull()
    expect(soundedWarning('over', 'calm')).toBeNull()
  })
})

describe('silent tables', () => {
  it('have no note for a while in a round that runs, which begins with a clean sheet', () => {
    const tables = [table('old', -30), table('never', null), table('busy', 3)]
    expect([...silentTables(tables, round1, BEGAN + 4 * minute)]).toEqual([])
    expect([...silentTables(tables, round1, BEGAN + 7 * minute)]).toEqual([
      ['old', 7],
      ['never', 7],
    ])
    expect([...silentTables(tables, round1, BEGAN + 9 * minute)].map(([id]) => id)).toEqual(['old', 'never', 'busy'])
  })
  it('are silent whatever has the date of a day to come, but a clock that goes a little ahead is believed', () => {
    const at = BEGAN + 10 * minute
    expect([...silentTables([table('sample', 200_000), table('ahead', 12)], round1, at)]).toEqual([['sample', 10]])
  })
  it('are none while the clock is paused, between rounds, and before the session', () => {
    const late = BEGAN + 60 * minute
    for (const steps of [pauseClock(round1, BEGAN + minute)!, nextStep(round1, planned, BEGAN + minute)!, []])
      expect(silentTables([table('old', null)], steps, late).size).toBe(0)
  })
})

describe('missing outputs', () => {
  const afterRound1 = nextStep(round1, planned, BEGAN + 20 * minute)!
  const cell = (tableId: string, kind: 'challenge' | 'priority' | 'co-benefit' | 'idea', fresh = 1) => ({ tableId, round: 1, kind, fresh })
  const complete = (['challenge', 'priority', 'co-benefit'] as const).map((kind) => cell('full', kind))

  it('are kinds without a note and rounds without a digest, once a round is over', () => {
    const tables = [table('full', 1, [1]), table('some', 1), table('none', null)]
    expect(missingOutputs(tables, [], round1)).toEqual([])
    expect(missingOutputs(tables, [...complete, cell('some', 'priority'), cell('none', 'idea', 0)], afterRound1)).toEqual([
      { tableId: 'some', kinds: ['challenge', 'co-benefit'], digests: [1] },
      { tableId: 'none', kinds: ['challenge', 'priority', 'co-benefit'], digests: [1] },
    ])
  })
  it('are not asked of a table that was not there', () => {
    expect(missingOutputs([{ ...table('new', null), openFrom: 2 }], [], afterRound1)).toEqual([])
    expect([1, 2, 3].map((round) => isOpenIn({ openFrom: 2, closedFrom: 3 }, round))).toEqual([false, true, false])
  })
})

describe('what a table has none of yet', () => {
  const tables = [table('full', 1), table('some', 1), { ...table('later', null), openFrom: 2 }]
  const cells = [
    ...(['challenge', 'priority', 'co-benefit'] as const).map((kind) => ({ tableId: 'full', round: 1, kind, fresh: 1 })),
    { tableId: 'some', round: 1, kind: 'challenge' as const, fresh: 2 },
    { tableId: 'some', round: 1, kind: 'priority' as const, fresh: 0 },
  ]
  const after = (seconds: number, steps = round1) => [...kindsNotYet(tables, cells, steps, BEGAN + seconds * 1000)]

  it('is told from two thirds of the round on, of the tables that take part', () => {
    expect(after(799)).toEqual([])
    expect(after(800)).toEqual([['some', ['priority', 'co-benefit']]])
    expect(after(1500)).toEqual([['some', ['priority', 'co-benefit']]])
  })
  it('goes by the time that the round really has: pauses do not count, more time moves it', () => {
    expect(after(900, pauseClock(round1, BEGAN + 10 * minute)!)).toEqual([])
    expect(after(900, extendClock(round1, 300, BEGAN)!)).toEqual([])
    expect(after(1000, extendClock(round1, 300, BEGAN)!)).toHaveLength(1)
  })
  it('is nothing before the round and after it', () => {
    expect(after(900, [])).toEqual([])
    expect(after(1201, nextStep(round1, planned, BEGAN + 20 * minute)!)).toEqual([])
  })
})

describe('notes of this run', () => {
  const iso = (minutes: number) => new Date(BEGAN + minutes * minute).toISOString()
  const moved = nextStep(round1, planned, BEGAN + 22 * minute)!
  const round2 = nextStep(moved, planned, BEGAN + 30 * minute)!

  it('are those since the round that runs began, and the move to it', () => {
    expect(freshSince([])).toBeNull()
    expect(freshSince(round1)).toEqual({ session: iso(0), number: 1, round: iso(0) })
    for (const steps of [moved, round2, nextStep(round2, planned, BEGAN + 50 * minute)!])
      expect(freshSince(steps)).toEqual({ session: iso(0), number: 2, round: iso(22) })
  })
})

describe('the clock on the wall', () => {
  it('is that of the zone, in summer and in winter', () => {
    const rome = wallClockIn('Europe/Rome')
    expect(rome(Date.UTC(2026, 0, 10, 8, 30, 30))).toEqual({ date: '2026-01-10', minutes: 570.5 })
    expect(rome(Date.UTC(2026, 6, 10, 22, 30))).toEqual({ date: '2026-07-11', minutes: 30 })
    expect(wallClockIn('America/Los_Angeles')(Date.UTC(2026, 6, 10, 6))).toEqual({ date: '2026-07-09', minutes: 23 * 60 })
    expect(() => wallClockIn('Europe/Atlantis')).toThrow(RangeError)
  })
  it('counts past midnight from a day', () => {
    expect(minutesFrom('2026-03-28', { date: '2026-03-29', minutes: 15 })).toBe(1455)
    expect(minutesFrom('2026-03-28', { date: '2026-03-27', minutes: 1430 })).toBe(-10)
  })
})
