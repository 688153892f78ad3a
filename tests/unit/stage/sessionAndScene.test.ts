import { describe, expect, it } from 'vitest'
import { roundToSeat, sceneFor } from '../../../src/shared/domain/stage/stageScene.ts'
import { sessionInRoom } from '../../../src/shared/domain/stage/stageSession.ts'
import { step } from './stageFixture.ts'

const sessions = [
  { id: 'a', day: 1 },
  { id: 'b', day: 1 },
  { id: 'c', day: 2 },
]
const clock = (sessionId: string, steps: ReturnType<typeof step>[], tableId: string | null = null) => ({ sessionId, tableId, steps })
const ended = step({ endedAt: '2026-03-02T09:20:00.000Z' })

describe('the session in the room', () => {
  it.each([
    ['the first of the day before anything began', [], 2, 'c'],
    ['the first of all on no day of the workshop', [], null, 'a'],
    ['the one whose clock runs', [clock('b', [step({})])], 1, 'b'],
    [
      'of two that run the one that began last',
      [clock('a', [step({ startedAt: '2026-03-02T09:30:00.000Z' })]), clock('b', [step({})])],
      1,
      'a',
    ],
    ['the one after the last that ended', [clock('a', [ended])], 1, 'b'],
    ['the last one when all is over', [clock('c', [ended])], 1, 'c'],
    [
      'a whole session rather than a table',
      [clock('a', [step({})]), clock('b', [step({ startedAt: '2026-03-02T09:30:00.000Z' })], 't')],
      1,
      'a',
    ],
    ['the session of a table, where only that has a clock', [clock('b', [step({})], 't')], 1, 'b'],
    ['none that is gone', [clock('gone', [step({})])], 1, 'a'],
  ] as const)('is %s', (_what, clocks, day, wanted) => {
    expect(sessionInRoom(sessions, clocks, day)?.id).toBe(wanted)
  })

  it('is none where there is no session', () => {
    expect(sessionInRoom([], [clock('a', [step({})])], 1)).toBeNull()
  })
})

describe('the scene', () => {
  const tables = { method: 'rotating-tables', tables: [1, 2] }
  const quiet = { scene: 'auto', session: tables, step: null, isOver: false, hasSeating: true, isVoting: false } as const
  it.each([
    ['the title and start before a session', {}, 'before'],
    ['the question and time in a round', { step: { kind: 'round' } }, 'now'],
    ['the seats in a move', { step: { kind: 'move' } }, 'seating'],
    ['the time in a move without seats', { step: { kind: 'move' }, hasSeating: false }, 'now'],
    ['the order of reports when the rounds are over', { step: { kind: 'closing' } }, 'report-back'],
    ['the time at the end of a session without tables', { step: { kind: 'closing' }, session: { method: 'plenary', tables: [] } }, 'now'],
    [
      'the order of reports in a session for them',
      { step: { kind: 'whole' }, session: { method: 'report-back', tables: [1] } },
      'report-back',
    ],
    ['the harvest after the session', { isOver: true }, 'harvest'],
    ['a vote that is open', { step: { kind: 'whole' }, isVoting: true }, 'votes'],
    ['the round, although a vote is open', { step: { kind: 'round' }, isVoting: true }, 'now'],
    ['what was chosen, whatever happens', { scene: 'blank', step: { kind: 'round' } }, 'blank'],
    ['the workshop where it has no session', { session: null }, 'before'],
  ] as const)('is %s', (_what, moment, wanted) => {
    expect(sceneFor({ ...quiet, ...moment })).toBe(wanted)
  })
})

describe('the round that people look for', () => {
  it.each([
    [null, false, 1],
    [{ kind: 'round', round: 1 }, false, 2],
    [{ kind: 'move', round: 2 }, false, 2],
    [{ kind: 'round', round: 3 }, false, 3],
    [{ kind: 'closing', round: 0 }, false, null],
    [null, true, null],
  ] as const)('in %j, over %j, is %j', (now, isOver, wanted) => {
    expect(roundToSeat(now, 3, isOver)).toBe(wanted)
  })
})
