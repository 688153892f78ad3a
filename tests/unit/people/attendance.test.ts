import { expect, test } from 'vitest'
import { attendanceAfter, attendanceOf, countAttendance, dayOfToday } from '../../../src/shared/domain/people/attendance.ts'
import { newAttendance } from '../../../src/shared/domain/records/defaults.ts'
import type { AttendanceState } from '../../../src/shared/domain/records/vocabulary.ts'

const NINE = '2026-03-02T09:00:00.000Z'
const TEN = '2026-03-02T10:00:00.000Z'
const NOON = '2026-03-02T12:00:00.000Z'

const on = (id: string, day: number, state: AttendanceState) => attendanceAfter(newAttendance(id, day), state, NINE)

const plan = {
  participants: ['ada', 'ben', 'cem', 'dina', 'eva', 'walker', 'gone'].map((id) => ({ id, walkIn: id === 'walker' || id === 'gone' })),
  attendance: [
    on('ada', 1, 'here'),
    on('ben', 1, 'late'),
    on('cem', 1, 'absent'),
    on('dina', 1, 'left'),
    on('walker', 1, 'here'),
    on('gone', 2, 'left'),
    on('nobody', 1, 'here'),
  ],
}

test('everybody has a state on every day, and whoever was not seen is expected', () => {
  const first = attendanceOf(plan, 1)
  expect([...first.keys()]).toEqual(plan.participants.map(({ id }) => id))
  expect(first.get('ada')).toMatchObject({ id: 'ada:1', state: 'here', arrivedAt: NINE })
  expect(first.get('eva')).toEqual({ id: 'eva:1', ...newAttendance('eva', 1) })
  expect(attendanceOf(plan, 2).get('ada')?.state).toBe('expected')
})

test('the counts add up to the people of the list; walk-ins count on the day on which they came', () => {
  expect(countAttendance(plan, 1)).toEqual({ expected: 2, here: 2, late: 1, absent: 1, left: 1, walkIns: 1 })
  expect(countAttendance(plan, 2)).toEqual({ expected: 6, here: 0, late: 0, absent: 0, left: 1, walkIns: 1 })
})

test('coming keeps the first time, leaving adds one, coming back keeps the first, and expected forgets both', () => {
  const here = attendanceAfter(newAttendance('ada', 1), 'here', NINE)
  expect(here).toMatchObject({ state: 'here', arrivedAt: NINE, leftAt: null })
  expect(attendanceAfter(here, 'here', TEN)).toEqual(here)
  const left = attendanceAfter(here, 'left', TEN)
  expect(left).toMatchObject({ state: 'left', arrivedAt: NINE, leftAt: TEN })
  expect(attendanceAfter(left, 'left', NOON)).toEqual(left)
  expect(attendanceAfter(left, 'here', NOON)).toEqual(here)
  for (const state of ['expected', 'late', 'absent'] as const)
    expect(attendanceAfter(left, state, NOON)).toEqual({ ...newAttendance('ada', 1), state })
})

test('today is a day of the workshop only between its dates', () => {
  const two = { startsOn: '2026-02-28', endsOn: '2026-03-01' }
  expect(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2027-03-01'].map((today) => dayOfToday(two, today))).toEqual([
    null,
    1,
    2,
    null,
    null,
  ])
  const one = { startsOn: '2026-02-28', endsOn: null }
  expect(['2026-02-28', '2026-03-01'].map((today) => dayOfToday(one, today))).toEqual([1, null])
  expect(dayOfToday({ startsOn: null, endsOn: '2026-03-01' }, '2026-03-01')).toBeNull()
})
