import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWithPlan, onTheDial } from '../../../src/shared/domain/agenda/actualTimes.ts'

const planned = { start: 900, end: 960 }

test('late, early and longer are told apart', () => {
  expect(compareWithPlan(planned, { start: 904, end: 970 })).toEqual({ start: 4, end: 10, duration: 6 })
  expect(compareWithPlan(planned, { start: 895, end: 950 })).toEqual({ start: -5, end: -10, duration: -5 })
})

test('what nobody noted stays unknown', () => {
  expect(compareWithPlan(planned, { start: 904, end: null })).toEqual({ start: 4, end: null, duration: null })
  expect(compareWithPlan(planned, { start: null, end: null })).toEqual({ start: null, end: null, duration: null })
})

test('a session across midnight compares the shorter way round', () => {
  expect(compareWithPlan({ start: 1430, end: 1480 }, { start: 5, end: 45 })).toEqual({ start: 15, end: 5, duration: -10 })
})

test('on the dial nothing is further away than half a day, and the difference is kept', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 3000 }), (difference) => {
      const dial = onTheDial(difference)
      expect(Math.abs(dial)).toBeLessThanOrEqual(720)
      expect(Math.abs((dial - difference) % 1440)).toBe(0)
    }),
  )
})
