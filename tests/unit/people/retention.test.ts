import { expect, test } from 'vitest'
import { isPast, keptUntil } from '../../../src/shared/domain/people/retention.ts'

const dates = (startsOn: string | null, endsOn: string | null) => ({ startsOn, endsOn, keepPeopleUntil: null, keepAccessUntil: null })

test('needs are kept until the day after the workshop, people for five years', () => {
  expect(keptUntil(dates('2026-03-30', '2026-03-31'), 'access')).toBe('2026-04-01')
  expect(keptUntil(dates('2026-03-30', '2026-03-31'), 'people')).toBe('2031-03-31')
  expect(keptUntil(dates('2026-12-31', null), 'access')).toBe('2027-01-01')
  expect(keptUntil(dates('2027-02-01', '2028-02-29'), 'people')).toBe('2033-02-28')
  expect(keptUntil(dates(null, null), 'access')).toBeNull()
  expect(keptUntil(dates(null, null), 'people')).toBeNull()
})

test('what the workshop says comes first, also without dates', () => {
  const chosen = { ...dates(null, null), keepPeopleUntil: '2027-01-01', keepAccessUntil: '2026-05-05' }
  expect(keptUntil(chosen, 'access')).toBe('2026-05-05')
  expect(keptUntil(chosen, 'people')).toBe('2027-01-01')
  expect(keptUntil({ ...chosen, keepAccessUntil: null, endsOn: '2026-03-31' }, 'access')).toBe('2026-04-01')
})

test('it is due from the day after on, and never where there is no day', () => {
  expect(['2026-03-31', '2026-04-01', '2026-04-02'].map((today) => isPast('2026-04-01', today))).toEqual([false, false, true])
  expect(isPast(null, '9999-12-31')).toBe(false)
})
