import { describe, expect, it } from 'vitest'
import { mainAction } from '../../../src/renderer/places/room/clock/mainAction.ts'
import { digits } from '../../../src/renderer/places/room/clock/clocks.ts'
import { endClock, nextStep, pauseClock, startClock } from '../../../src/shared/domain/room/clockMoves.ts'
import { plannedSteps } from '../../../src/shared/domain/room/plannedSteps.ts'

const AT = Date.parse('2026-05-26T11:30:00Z')
const walk = (session: Parameters<typeof plannedSteps>[0]): string[] => {
  const planned = plannedSteps(session)
  const said: string[] = []
  let steps = startClock([], planned, AT)!
  for (let main = mainAction(steps, planned); main !== null; main = mainAction(steps, planned)) {
    said.push(`${main.words} ${main.round}`)
    steps = nextStep(steps, planned, AT)!
  }
  return said
}

describe('the main action', () => {
  it('leads through rounds, moves and the end, step by step', () => {
    expect(walk({ minutes: 90, rounds: 3, roundMinutes: 20, moveMinutes: 3 })).toEqual([
      'move 2',
      'startRound 2',
      'move 3',
      'startRound 3',
      'closing 0',
      'endSession 0',
    ])
    expect(walk({ minutes: 40, rounds: 2, roundMinutes: 20, moveMinutes: 0 })).toEqual(['nextRound 2', 'endSession 0'])
    expect(walk({ minutes: 30, rounds: 1, roundMinutes: 0, moveMinutes: 0 })).toEqual(['endSession 0'])
  })

  it('starts what waits, is the same while paused, and is nothing once it is over', () => {
    const planned = plannedSteps({ minutes: 90, rounds: 3, roundMinutes: 20, moveMinutes: 3 })
    expect(mainAction([], planned)).toEqual({ does: 'start', words: 'startRound', round: 1 })
    expect(mainAction([], plannedSteps({ minutes: 30, rounds: 1, roundMinutes: 0, moveMinutes: 0 }))?.words).toBe('start')
    const steps = startClock([], planned, AT)!
    expect(mainAction(pauseClock(steps, AT)!, planned)).toEqual(mainAction(steps, planned))
    expect(mainAction(endClock(steps, AT)!, planned)).toBeNull()
  })
})

describe('digits', () => {
  it('count a second that has begun in full, and past the end only seconds that are over', () => {
    expect([1_200_000, 1_199_999, 1_199_000, 59_001, 1, 0, -999, -1000, -61_500].map(digits)).toEqual([
      '20:00',
      '20:00',
      '19:59',
      '1:00',
      '0:01',
      '0:00',
      '0:00',
      '0:01',
      '1:01',
    ])
  })
})
