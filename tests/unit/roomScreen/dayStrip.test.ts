import { describe, expect, it } from 'vitest'
import { asPlanned, sessionCell, stepCells } from '../../../src/renderer/places/room/agenda/stripCells.ts'
import { sessionInTurn } from '../../../src/renderer/places/room/sessionInTurn.ts'
import { newSession } from '../../../src/shared/domain/records/defaults.ts'
import type { Session } from '../../../src/shared/domain/records/records.ts'
import { endClock, nextStep, startClock } from '../../../src/shared/domain/room/clockMoves.ts'
import { plannedSteps } from '../../../src/shared/domain/room/plannedSteps.ts'

const MINUTE = 60_000
const AT = Date.parse('2026-05-26T11:32:00Z')
const sessionOf = (id: string, fields: Partial<Session> = {}): Session => ({
  ...newSession(id, id),
  id,
  workshopId: 'w',
  heads: [],
  conflicts: [],
  ...fields,
})
const tables = sessionOf('tables', { rounds: 3, roundMinutes: 20, moveMinutes: 3, minutes: 90 })
const entry = { id: 'tables', state: 'running', planned: { start: 810, end: 900 }, start: 812, end: 902 } as const

describe('the strip of the day', () => {
  it('shows what happened with its times, what runs, and what comes if nothing changes', () => {
    const planned = plannedSteps(tables)
    const started = startClock([], planned, AT)!
    const steps = nextStep(nextStep(started, planned, AT + 22 * MINUTE)!, planned, AT + 26 * MINUTE)!
    const cells = stepCells(tables, entry, steps, AT + 30 * MINUTE)
    expect(cells.map(({ step, start, state, over }) => [step?.kind, step?.round, start, state, over])).toEqual([
      ['round', 1, 812, 'done', 2],
      ['move', 2, 834, 'done', 1],
      ['round', 2, 838, 'now', null],
      ['move', 3, 858, 'ahead', null],
      ['round', 3, 861, 'ahead', null],
      ['closing', 0, 881, 'ahead', null],
    ])
  })

  it('pushes what comes while a round is over time', () => {
    const steps = startClock([], plannedSteps(tables), AT)!
    expect(stepCells(tables, entry, steps, AT + 25 * MINUTE)[1]!.start).toBe(812 + 25)
  })

  it('before the day nothing is late, and afterwards it says how long it took', () => {
    const ahead = { ...entry, state: 'ahead', start: 1000, end: 1090 } as const
    expect(sessionCell(tables, asPlanned(ahead))).toMatchObject({ start: 810, planned: null, state: 'ahead', over: null })
    expect(sessionCell(tables, ahead)).toMatchObject({ start: 1000, planned: 810 })
    expect(sessionCell(tables, { ...entry, state: 'over', end: 905 })).toMatchObject({ state: 'done', over: 3 })
  })
})

describe('the session in turn', () => {
  const day = [sessionOf('a'), sessionOf('b'), sessionOf('c', { day: 2 })]
  const running = (id: string) => ({ id, sessionId: id, tableId: null, steps: startClock([], plannedSteps(tables), AT)! })

  it('is the one that runs, or else the next to start, today before all others', () => {
    expect(sessionInTurn(day, { clocks: [running('b')] }, null)?.id).toBe('b')
    expect(sessionInTurn(day, { clocks: [] }, null)?.id).toBe('a')
    expect(sessionInTurn(day, { clocks: [] }, 2)?.id).toBe('c')
    const over = { ...running('a'), steps: endClock(running('a').steps, AT)! }
    expect(sessionInTurn(day, { clocks: [over] }, null)?.id).toBe('b')
    expect(sessionInTurn([], { clocks: [] }, null)).toBeUndefined()
  })
})
