import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesForRounds, roundTimetable } from '../../../src/shared/domain/agenda/roundTimetable.ts'

test('three rounds of 20 minutes with moves of 3 need 66 minutes', () => {
  const session = { minutes: 75, rounds: 3, roundMinutes: 20, moveMinutes: 3 }
  expect(roundTimetable(session, 900)).toEqual({
    rounds: [
      { round: 1, start: 900, end: 920 },
      { round: 2, start: 923, end: 943 },
      { round: 3, start: 946, end: 966 },
    ],
    needed: 66,
    spare: 9,
    over: 0,
  })
})

test('a briefing moves the rounds, but never beyond what the session has to spare', () => {
  const session = { minutes: 75, rounds: 3, roundMinutes: 20, moveMinutes: 3 }
  expect(roundTimetable(session, 900, 5).rounds[0]?.start).toBe(905)
  expect(roundTimetable(session, 900, 30).rounds.at(-1)?.end).toBe(975)
})

test('a session without round minutes has no rounds, whatever their number', () => {
  expect(roundTimetable({ minutes: 45, rounds: 4, roundMinutes: 0, moveMinutes: 5 }, 0)).toEqual({
    rounds: [],
    needed: 0,
    spare: 45,
    over: 0,
  })
})

test('rounds never overlap, last as long as asked, and needed + spare − over is the session', () => {
  const any = fc.record({
    minutes: fc.integer({ min: 0, max: 600 }),
    rounds: fc.integer({ min: 1, max: 20 }),
    roundMinutes: fc.integer({ min: 0, max: 90 }),
    moveMinutes: fc.integer({ min: 0, max: 15 }),
  })
  fc.assert(
    fc.property(any, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 60 }), (session, start, briefing) => {
      const { rounds, needed, spare, over } = roundTimetable(session, start, briefing)
      expect(needed).toBe(minutesForRounds(session))
      expect(needed + spare - over).toBe(session.minutes)
      expect(Math.min(spare, over)).toBe(0)
      for (const [index, slot] of rounds.entries()) {
        expect(slot.end - slot.start).toBe(session.roundMinutes)
        if (index > 0) expect(slot.start - (rounds[index - 1]?.end ?? Number.NaN)).toBe(session.moveMinutes)
      }
      if (over === 0 && rounds.length > 0) expect(rounds.at(-1)?.end).toBeLessThanOrEqual(start + session.minutes)
    }),
  )
})
