import { describe, expect, it } from 'vitest'
import { startClock } from '../../../src/shared/domain/room/clockMoves.ts'
import { otherDate } from '../../../src/shared/domain/room/otherDate.ts'
import { plannedSteps } from '../../../src/shared/domain/room/plannedSteps.ts'

const noon = (date: string): number => new Date(`${date}T12:00:00`).getTime()
const sessions = [
  { id: 'a', day: 1 },
  { id: 'b', day: 1 },
  { id: 'c', day: 2 },
]
const begun = (sessionId: string, date: string) => ({
  sessionId,
  steps: startClock([], plannedSteps({ minutes: 60, rounds: 1, roundMinutes: 0, moveMinutes: 0 }), noon(date))!,
})
const asked = (day: number, date: string, clocks: ReturnType<typeof begun>[] = [], startsOn: string | null = '2026-05-26') =>
  otherDate({ startsOn, sessions, clocks }, day, noon(date))

describe('a day that begins on another date than planned', () => {
  it('is asked about with its planned date', () => {
    expect([asked(1, '2026-05-26'), asked(2, '2026-05-27')]).toEqual([null, null])
    expect([asked(1, '2026-05-20'), asked(2, '2026-05-26'), asked(1, '2027-05-26')]).toEqual(['2026-05-26', '2026-05-27', '2026-05-26'])
    expect(asked(1, '2026-05-20', [], null)).toBeNull()
  })
  it('is asked about once: not where something of that day runs since this date', () => {
    expect(asked(1, '2026-05-20', [begun('b', '2026-05-20')])).toBeNull()
    expect(asked(1, '2026-05-20', [begun('b', '2026-05-19')])).toBe('2026-05-26')
    expect(asked(2, '2026-05-20', [begun('b', '2026-05-20')])).toBe('2026-05-27')
  })
})
