import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ForecastQuestion, ForecastSession } from '../../../src/shared/domain/room/forecastDay.ts'
import { forecastDay } from '../../../src/shared/domain/room/forecastDay.ts'
import { nextStep, startClock } from '../../../src/shared/domain/room/clockMoves.ts'
import { plannedSteps } from '../../../src/shared/domain/room/plannedSteps.ts'
import { shiftStarts } from '../../../src/shared/domain/room/shiftStarts.ts'
import { wallClockIn } from '../../../src/shared/domain/room/wallClock.ts'

const wall = wallClockIn('Europe/Rome')
/** A clock time of 2 March 2026 in Rome, in milliseconds. */
const at = (hours: number, minutes: number): number => Date.UTC(2026, 2, 2, hours - 1, minutes)
const instant = (hours: number, minutes: number): string => new Date(at(hours, minutes)).toISOString()

const session = (id: string, start: string | null, minutes: number, more: Partial<ForecastSession> = {}): ForecastSession => ({
  id,
  start,
  minutes,
  rounds: 1,
  roundMinutes: 0,
  moveMinutes: 0,
  actualStart: null,
  actualEnd: null,
  ...more,
})

const tables = session('tables', '15:00', 90, { rounds: 4, roundMinutes: 20, moveMinutes: 3 })
const afternoon = [tables, session('plenary', '16:30', 30), session('break', null, 15), session('panel', '17:30', 45)]
const clock = (of: ForecastSession, began: number, steps = startClock([], plannedSteps(of), began)!) => ({
  sessionId: of.id,
  tableId: null,
  steps,
})
const running = (of: ForecastSession, hours: number, minutes: number): ForecastSession => ({ ...of, actualStart: instant(hours, minutes) })
const ask = (question: Partial<ForecastQuestion> & { now: number }) => {
  const { sessions, lateBy } = forecastDay({ sessions: afternoon, clocks: [], wall, ...question })
  return {
    lateBy,
    starts: sessions.map((one) => one.start),
    ends: sessions.map((one) => one.end),
    states: sessions.map((one) => one.state),
  }
}
const clockTime = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

describe('what follows if nothing changes', () => {
  it('is the plan, before it begins', () => {
    expect(ask({ now: at(8, 0) })).toMatchObject({ lateBy: 0, starts: [900, 990, 1020, 1050] })
  })

  it('pushes what follows without a gap, and a fixed start takes up what its gap can', () => {
    const sessions = [running(tables, 15, 4), ...afternoon.slice(1)]
    const late = ask({ now: at(15, 10), sessions, clocks: [clock(tables, at(15, 4))] })
    expect(late.lateBy).toBe(4)
    expect(late.starts.map(clockTime)).toEqual(['15:04', '16:34', '17:04', '17:30'])
    expect(late.ends.map(clockTime)).toEqual(['16:34', '17:04', '17:19', '18:15'])
  })

  it('pushes a fixed start that has no gap left', () => {
    const sessions = [running(tables, 15, 40), ...afternoon.slice(1)]
    const late = ask({ now: at(15, 41), sessions, clocks: [clock(tables, at(15, 40))] })
    expect(late.starts.map(clockTime)).toEqual(['15:40', '17:10', '17:40', '17:55'])
    expect(late.lateBy).toBe(40)
  })

  it('grows while nobody begins what is due', () => {
    expect(ask({ now: at(15, 12) })).toMatchObject({ lateBy: 12, starts: [912, 1002, 1032, 1050] })
  })

  it('is early where rounds were cut short; a fixed start waits, what follows by itself does not', () => {
    const sessions = [{ ...running(tables, 15, 0), actualEnd: instant(16, 10) }, ...afternoon.slice(1)]
    expect(ask({ now: at(16, 10), sessions })).toMatchObject({ lateBy: 0, states: ['over', 'ahead', 'ahead', 'ahead'] })
    const plenary = [...sessions.slice(0, 1), { ...running(sessions[1]!, 16, 12), actualEnd: instant(16, 40) }, ...sessions.slice(2)]
    expect(ask({ now: at(16, 40), sessions: plenary })).toMatchObject({ lateBy: -20, starts: [900, 972, 1000, 1050] })
  })

  it('counts what is left of the step that runs and all steps behind it', () => {
    const steps = nextStep(startClock([], plannedSteps(tables), at(15, 0))!, plannedSteps(tables), at(15, 28))!
    const sessions = [running(tables, 15, 0), ...afternoon.slice(1)]
    expect(ask({ now: at(15, 28), sessions, clocks: [clock(tables, 0, steps)] })).toMatchObject({ lateBy: 8 })
  })

  it('does not wait for a session that was skipped, and lets parallel ones be', () => {
    const sessions = [session('welcome', '15:00', 30), running(session('tables', null, 60), 15, 5), session('beside', '15:10', 40)]
    const states = ask({ now: at(15, 6), sessions }).states
    expect(states).toEqual(['skipped', 'running', 'ahead'])
    const parallel = [session('a', '10:00', 60), running(session('b', '10:00', 60), 10, 0)]
    expect(ask({ now: at(10, 5), sessions: parallel })).toMatchObject({ states: ['ahead', 'running'], starts: [605, 600] })
  })

  it('is the same day after midnight', () => {
    const late = [session('night', '23:30', 60)]
    const sessions = [running(late[0]!, 23, 50)]
    expect(ask({ now: at(24, 10), sessions, clocks: [clock(late[0]!, at(23, 50))] })).toMatchObject({
      lateBy: 20,
      starts: [1430],
      ends: [1490],
    })
  })

  it('never lets time run backwards: nothing ahead begins before now, and nothing before those it waits for', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ start: fc.option(fc.integer({ min: 0, max: 23 })), minutes: fc.integer({ min: 0, max: 180 }) }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.integer({ min: 0, max: 1439 }),
        fc.nat(7),
        (made, minute, begun) => {
          const sessions = made.map(({ start, minutes }, index) =>
            session(`s${index}`, start === null ? null : `${String(start).padStart(2, '0')}:00`, minutes, {
              actualStart: index === begun ? instant(0, minute) : null,
            }),
          )
          const now = at(0, minute)
          const { sessions: entries } = forecastDay({ sessions, clocks: [], wall, now })
          for (const [index, entry] of entries.entries()) {
            expect(entry.end).toBeGreaterThanOrEqual(entry.start)
            if (entry.state !== 'ahead') continue
            expect(entry.start).toBeGreaterThanOrEqual(minute)
            for (const before of entries.slice(0, index))
              if (before.state !== 'skipped' && before.planned.end <= entry.planned.start)
                expect(entry.start).toBeGreaterThanOrEqual(before.end)
          }
        },
      ),
    ))
})

describe('moving the fixed starts of a day', () => {
  const dated = afternoon.map((one) => ({ ...one, day: 1 }))
  it('moves those behind the session and leaves the others', () => {
    expect(shiftStarts([...dated, { ...dated[1]!, id: 'tomorrow', day: 2 }], 'tables', 15)).toEqual([
      { id: 'plenary', start: '16:45' },
      { id: 'panel', start: '17:45' },
    ])
    expect(shiftStarts(dated, 'plenary', -20)).toEqual([{ id: 'panel', start: '17:10' }])
  })
  it('leaves what has begun, and what would leave its day', () => {
    const begun = dated.map((one) => (one.id === 'plenary' ? { ...one, actualStart: instant(16, 30) } : one))
    expect(shiftStarts(begun, 'tables', 10).map((one) => one.id)).toEqual(['panel'])
    expect(shiftStarts(dated, 'tables', 480)).toEqual([])
    expect(shiftStarts(dated, 'nobody', 10)).toEqual([])
  })
})
