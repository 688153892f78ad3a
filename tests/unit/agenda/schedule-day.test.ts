import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatClock, parseClock } from '../../../src/shared/domain/agenda/clock.ts'
import { scheduleDay } from '../../../src/shared/domain/agenda/scheduleDay.ts'
import type { TimedSession } from '../../../src/shared/domain/agenda/scheduleDay.ts'

const session = (id: string, fields: Partial<TimedSession> = {}): TimedSession => ({
  id,
  start: null,
  minutes: 30,
  rounds: 1,
  roundMinutes: 0,
  moveMinutes: 0,
  ...fields,
})
const times = (sessions: TimedSession[], dayStart?: string) =>
  scheduleDay(sessions, dayStart).sessions.map((s) => `${s.id} ${formatClock(s.start)}–${formatClock(s.end)}`)
const findings = (sessions: TimedSession[]) => scheduleDay(sessions).sessions.flatMap((s) => s.findings.map((f) => ({ at: s.id, ...f })))

describe('the times of a day', () => {
  test('sessions follow each other from nine', () => {
    expect(times([session('a'), session('b', { minutes: 75 }), session('c')])).toEqual(['a 09:00–09:30', 'b 09:30–10:45', 'c 10:45–11:15'])
  })

  test('a fixed start anchors what follows, and free time is reported', () => {
    const day = [session('a'), session('b', { start: '11:00' }), session('c')]
    expect(times(day)).toEqual(['a 09:00–09:30', 'b 11:00–11:30', 'c 11:30–12:00'])
    expect(findings(day)).toEqual([{ at: 'b', kind: 'gap', minutes: 90, after: 'a' }])
  })

  test('a session that starts too early is reported with the one it collides with', () => {
    expect(findings([session('a', { minutes: 60 }), session('b', { start: '09:45' })])).toEqual([
      { at: 'b', kind: 'overlap', minutes: 15, with: 'a' },
    ])
  })

  test('what follows a short session inside a long one waits for the long one', () => {
    expect(times([session('long', { minutes: 120 }), session('inside', { start: '09:30', minutes: 10 }), session('next')])).toEqual([
      'long 09:00–11:00',
      'inside 09:30–09:40',
      'next 11:00–11:30',
    ])
  })

  test('a first session with a fixed start begins the day without a finding', () => {
    const day = [session('a', { start: '14:00' })]
    expect(times(day)).toEqual(['a 14:00–14:30'])
    expect(findings(day)).toEqual([])
  })

  test('rounds that do not fit, a session past midnight and one without minutes are reported', () => {
    expect(findings([session('tight', { minutes: 60, rounds: 3, roundMinutes: 20, moveMinutes: 3 })])).toEqual([
      { at: 'tight', kind: 'rounds-too-long', minutes: 6 },
    ])
    expect(findings([session('late', { start: '23:30', minutes: 45 })])).toEqual([{ at: 'late', kind: 'past-midnight', minutes: 15 }])
    expect(findings([session('empty', { minutes: 0 })])).toEqual([{ at: 'empty', kind: 'no-time' }])
  })

  test('an empty day has no length', () => {
    expect(scheduleDay([])).toEqual({ sessions: [], start: 540, end: 540 })
  })
})

const anySession = fc.record({
  start: fc.option(fc.integer({ min: 0, max: 1439 }).map(formatClock), { nil: null }),
  minutes: fc.integer({ min: 0, max: 300 }),
  rounds: fc.integer({ min: 1, max: 8 }),
  roundMinutes: fc.integer({ min: 0, max: 60 }),
  moveMinutes: fc.integer({ min: 0, max: 10 }),
})
const anyDay = fc.array(anySession, { maxLength: 12 }).map((sessions) => sessions.map((fields, index) => ({ id: `s${index}`, ...fields })))

describe('for any day', () => {
  test('every session keeps its place, its minutes and its fixed start', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const planned = scheduleDay(day).sessions
        expect(planned.map((s) => s.id)).toEqual(day.map((s) => s.id))
        for (const [index, s] of planned.entries()) {
          const asked = day[index]
          expect(s.end - s.start).toBe(asked?.minutes)
          if (asked?.start) expect(s.start).toBe(parseClock(asked.start))
        }
      }),
    )
  })

  test('only a fixed start makes a gap or an overlap', () => {
    fc.assert(
      fc.property(anyDay, (day) =>
        scheduleDay(day).sessions.every((s) => s.anchored || s.findings.every((f) => f.kind !== 'gap' && f.kind !== 'overlap')),
      ),
    )
  })

  test('without fixed starts, one more minute moves everything after it by one minute and nothing before it', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(), (day, pick) => {
        fc.pre(day.length > 0)
        const free = day.map((s) => ({ ...s, start: null }))
        const at = pick % free.length
        const longer = free.map((s, index) => (index === at ? { ...s, minutes: s.minutes + 1 } : s))
        const before = scheduleDay(free).sessions
        const after = scheduleDay(longer).sessions
        for (const [index, s] of after.entries()) expect(s.start - (before[index]?.start ?? Number.NaN)).toBe(index > at ? 1 : 0)
      }),
    )
  })

  test('the day reaches from its earliest start to its latest end', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        fc.pre(day.length > 0)
        const { sessions, start, end } = scheduleDay(day)
        expect(start).toBe(Math.min(...sessions.map((s) => s.start)))
        expect(end).toBe(Math.max(...sessions.map((s) => s.end)))
      }),
    )
  })
})
