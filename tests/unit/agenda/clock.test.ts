import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatClock, parseClock, readTypedClock } from '../../../src/shared/domain/agenda/clock.ts'

describe('clock times', () => {
  test('every minute of the day survives writing and reading', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => parseClock(formatClock(minutes)) === minutes))
  })

  test('what is not a clock time is refused', () => {
    for (const wrong of ['24:00', '9:00', '12:60', '', '12', 'noon']) expect(parseClock(wrong)).toBeNull()
  })

  test.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['1430', '14:30'],
    ['9.30', '09:30'],
    ['9h30', '09:30'],
    [' 9:5 ', '09:05'],
    ['14:', '14:00'],
    ['23', '23:00'],
  ])('%s is read as %s', (typed, clock) => expect(readTypedClock(typed)).toBe(clock))

  test.each(['', 'soon', '25', '12:75', '2460', '12345', '-3'])('%s is not a time', (typed) => expect(readTypedClock(typed)).toBeNull())

  test('reading a typed time never yields something that is no clock time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), (typed) => {
        const read = readTypedClock(typed)
        return read === null || parseClock(read) !== null
      }),
    )
  })
})
