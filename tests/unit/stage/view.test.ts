import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageView } from '../../../src/shared/contract/stage.contract.ts'
import { buildStageView } from '../../../src/shared/domain/stage/buildStageView.ts'
import { movedTo, orderOfReports } from '../../../src/shared/domain/stage/reportOrder.ts'
import { LEAST_READABLE, pageRanges, pageTime, seatGrid } from '../../../src/shared/domain/stage/seatGrid.ts'
import { clockFace, spokenMinutes } from '../../../src/shared/domain/stage/spokenTime.ts'
import { emptySource, step } from './stageFixture.ts'

const NOW = Date.parse('2026-03-02T09:05:00Z')

describe('the view', () => {
  it('tells the session, its start, what comes next and the tables, and fits the contract', () => {
    const view = buildStageView(emptySource(), NOW)
    expect(stageView.parse(view)).toEqual(view)
    expect(view).toMatchObject({ workshopTitle: 'Heat and housing', next: { title: 'Coffee', start: '11:50' }, seating: null })
    expect(view.session).toMatchObject({ title: 'Tables', start: '10:30', rounds: 3 })
    expect(view.session?.tables.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(view.reportOrder).toEqual(['t1', 't2', 't3'])
  })

  it('follows the clock unless a session was chosen, and forgets a choice that is gone', () => {
    const source = { ...emptySource(), clocks: [{ sessionId: 's2', tableId: null, steps: [step({ kind: 'whole', round: 0 })] }] }
    expect(buildStageView(source, NOW).session?.id).toBe('s2')
    expect(buildStageView({ ...source, settings: { ...source.settings, sessionId: 's1' } }, NOW).session?.id).toBe('s1')
    const gone = buildStageView({ ...source, settings: { ...source.settings, sessionId: 'gone' } }, NOW)
    expect([gone.session?.id, gone.settings.sessionId]).toEqual(['s2', null])
  })

  it('promises what will happen on a day that is lived, and what is planned before it', () => {
    const base = emptySource()
    const at = (clock: string) => Date.parse(`2026-03-02T${clock}:00Z`)
    const [tables, coffee] = base.sessions
    const done = { ...tables!, actualStart: '2026-03-02T10:40:00.000Z', actualEnd: '2026-03-02T12:05:00.000Z' }
    const day = { ...base, workshop: { ...base.workshop, startsOn: '2026-03-02', endsOn: '2026-03-02' } }
    const clocks = [{ sessionId: 's1', tableId: null, steps: [step({ endedAt: '2026-03-02T12:05:00.000Z' })] }]
    const after = { ...day, sessions: [done, coffee!], clocks }
    expect(buildStageView(after, at('12:06')).session).toMatchObject({ id: 's2', start: '12:06' })
    const fixed = { ...after, sessions: [done, { ...coffee!, start: '12:30' }] }
    expect(buildStageView(fixed, at('12:06')).session).toMatchObject({ id: 's2', start: '12:30' })
    expect(buildStageView(fixed, at('12:41')).session).toMatchObject({ id: 's2', start: '12:41' })
    expect(buildStageView(day, at('11:00')).session).toMatchObject({ id: 's1', start: '11:00' })
    expect(buildStageView(day, Date.parse('2026-03-01T15:00:00Z')).session).toMatchObject({ id: 's1', start: '10:30' })
  })

  it('counts only where that is wanted', () => {
    const source = { ...emptySource(), counts: [{ tableId: 't2', notes: 4 }] }
    expect(buildStageView(source, NOW).counts).toEqual([{ tableId: 't2', notes: 4 }])
    expect(buildStageView({ ...source, settings: { ...source.settings, showCounts: false } }, NOW).counts).toEqual([])
  })
})

describe('the order of reports', () => {
  const tables = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
  it('is the wished one, then the others', () => {
    expect(orderOfReports(tables, [])).toEqual(['a', 'b', 'c', 'd'])
    expect(orderOfReports(tables, ['c', 'gone', 'a', 'c'])).toEqual(['c', 'a', 'b', 'd'])
  })
  it('changes by moving one table', () => {
    expect(movedTo(['a', 'b', 'c', 'd'], 'd', null)).toEqual(['d', 'a', 'b', 'c'])
    expect(movedTo(['a', 'b', 'c', 'd'], 'a', 'c')).toEqual(['b', 'c', 'a', 'd'])
    expect(movedTo(['a', 'b', 'c', 'd'], 'd', 'a')).toEqual(['a', 'd', 'b', 'c'])
  })
})

describe('the list of seats', () => {
  const area = { width: 89, height: 34 }
  it('shows 35 people at once and 204 on pages, never smaller than can be read', () => {
    expect(seatGrid(35, 7, area, true)).toMatchObject({ pages: 1 })
    const many = seatGrid(204, 7, area, true)
    expect(many.pages).toBeGreaterThan(1)
    expect(many.size).toBe(LEAST_READABLE)
    expect(seatGrid(204, 7, area, false)).toMatchObject({ pages: 1 })
  })

  it('has a place for everybody inside its area', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 3, max: 20 }), fc.boolean(), (count, line, turns) => {
        const { size, columns, rows, pages } = seatGrid(count, line, area, turns)
        expect(columns * rows * pages).toBeGreaterThanOrEqual(count)
        expect(columns === 1 || columns * size * line <= area.width + 1e-9).toBe(true)
        if (turns) expect(size).toBeGreaterThanOrEqual(LEAST_READABLE)
      }),
    )
  })

  it('turns slowly, and says which page has what', () => {
    expect(pageTime(5)).toBe(10_000)
    expect(pageTime(60)).toBe(16_000)
    expect(pageRanges(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([
      { first: 'a', last: 'b' },
      { first: 'c', last: 'd' },
      { first: 'e', last: 'e' },
    ])
  })
})

describe('the time', () => {
  it.each([
    [1_200_000, '20:00'],
    [59_001, '1:00'],
    [1, '0:01'],
    [0, '0:00'],
    [-900, '0:00'],
    [-125_000, '2:05'],
    [3_720_000, '1:02:00'],
  ])('%i ms reads %s', (ms, face) => {
    expect(clockFace(ms)).toBe(face)
  })

  it.each([
    [1200, 1_150_000, null],
    [1200, 600_000, 10],
    [1200, 300_001, 10],
    [1200, 60_000, 1],
    [1200, 0, 0],
    [1200, -90_000, 0],
    [180, 170_000, null],
    [180, 60_000, 1],
  ])('of %i s with %i ms left is spoken at %j minutes', (seconds, left, minutes) => {
    expect(spokenMinutes(seconds, left)).toBe(minutes)
  })
})
