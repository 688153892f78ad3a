import { expect, test } from 'vitest'
import { agendaDays, dateOfDay, daysBetween } from '../../../src/shared/domain/agenda/agendaDays.ts'

const session = (id: string, day: number) => ({ id, day, start: null, minutes: 30, rounds: 1, roundMinutes: 0, moveMinutes: 0 })

test('there is a day for every date and every session', () => {
  const days = agendaDays([session('a', 1), session('b', 3)], '2026-05-26', '2026-05-27')
  expect(days.map((d) => [d.day, d.date, d.sessions.length])).toEqual([
    [1, '2026-05-26', 1],
    [2, '2026-05-27', 0],
    [3, '2026-05-28', 1],
  ])
  expect(agendaDays([], null, null)).toHaveLength(1)
})

test('each day starts at nine on its own', () => {
  const days = agendaDays([session('a', 1), session('b', 1), session('c', 2)], null, null)
  expect(days.map((d) => d.schedule.sessions.map((s) => s.start))).toEqual([[540, 570], [540]])
})

test('dates go over the end of a month, and impossible spans count as none', () => {
  expect(dateOfDay('2026-02-28', 2)).toBe('2026-03-01')
  expect(dateOfDay(null, 1)).toBeNull()
  expect(daysBetween('2026-05-27', '2026-05-26')).toBe(0)
  expect(daysBetween('2026-01-01', '2030-01-01')).toBe(60)
})
