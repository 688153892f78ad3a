import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveInAgenda, stepInAgenda } from '../../../src/shared/domain/agenda/moveInAgenda.ts'

const agenda = [
  { id: 'a', day: 1 },
  { id: 'b', day: 1 },
  { id: 'c', day: 2 },
  { id: 'd', day: 2 },
]
const shown = (sessions: { id: string; day: number }[]) => sessions.map((s) => `${s.id}${s.day}`).join(' ')

describe('moving a session', () => {
  test.each([
    [{ id: 'b', day: 1, after: null }, 'b1 a1 c2 d2'],
    [{ id: 'a', day: 1, after: 'b' }, 'b1 a1 c2 d2'],
    [{ id: 'a', day: 2, after: 'c' }, 'b1 c2 a2 d2'],
    [{ id: 'd', day: 1, after: null }, 'd1 a1 b1 c2'],
    [{ id: 'a', day: 2, after: null }, 'b1 a2 c2 d2'],
    [{ id: 'a', day: 3, after: null }, 'b1 c2 d2 a3'],
    [{ id: 'c', day: 1, after: 'gone' }, 'a1 b1 c1 d2'],
  ])('%o', (move, after) => expect(shown(moveInAgenda(agenda, move))).toBe(after))

  test('a step crosses into the day beside it and stops at the ends', () => {
    expect(stepInAgenda(agenda, 'b', 'down', 2)).toEqual({ id: 'b', day: 2, after: null })
    expect(stepInAgenda(agenda, 'c', 'up', 2)).toEqual({ id: 'c', day: 1, after: 'b' })
    expect(stepInAgenda(agenda, 'a', 'up', 2)).toBeNull()
    expect(stepInAgenda(agenda, 'd', 'down', 2)).toBeNull()
  })

  test('no session is lost or doubled, days stay together, and a step down is undone by a step up', () => {
    const anyAgenda = fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 10 })
      .map((days) => days.toSorted((a, b) => a - b).map((day, index) => ({ id: `s${index}`, day })))
    fc.assert(
      fc.property(anyAgenda, fc.nat(), (sessions, pick) => {
        const id = `s${pick % sessions.length}`
        const down = stepInAgenda(sessions, id, 'down', 3)
        if (!down) return
        const moved = moveInAgenda(sessions, down)
        expect(moved.map((s) => s.id).toSorted()).toEqual(sessions.map((s) => s.id).toSorted())
        expect(moved.map((s) => s.day)).toEqual(moved.map((s) => s.day).toSorted((a, b) => a - b))
        const up = stepInAgenda(moved, id, 'up', 3)
        expect(up && shown(moveInAgenda(moved, up))).toBe(shown(sessions))
      }),
    )
  })
})
