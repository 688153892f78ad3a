import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inBursts } from '../../../src/renderer/transport/inBursts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('passes the first event at once, and what follows quickly as one per workshop', () => {
  const passed: unknown[] = []
  const hear = inBursts((event) => passed.push(event))
  hear({ workshopId: 'w', topics: ['note'] })
  expect(passed).toEqual([{ workshopId: 'w', topics: ['note'] }])
  for (let count = 0; count < 100; count += 1) hear({ workshopId: 'w', topics: [count % 2 ? 'note' : 'table'] })
  hear({ workshopId: 'v', topics: ['session'] })
  expect(passed).toHaveLength(1)
  vi.advanceTimersByTime(250)
  expect(passed.slice(1)).toEqual([
    { workshopId: 'w', topics: ['table', 'note'] },
    { workshopId: 'v', topics: ['session'] },
  ])
  vi.advanceTimersByTime(1000)
  expect(passed).toHaveLength(3)
  hear({ workshopId: 'w', topics: ['note'] })
  expect(passed).toHaveLength(4)
})
