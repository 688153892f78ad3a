import { describe, expect, it } from 'vitest'
import { brokenRules } from '../../../src/shared/domain/seating/board/brokenRules.ts'
import { meetingsOf, metAgain, peopleMet } from '../../../src/shared/domain/seating/board/meetings.ts'
import { peopleIn, planDifferences } from '../../../src/shared/domain/seating/board/planDifferences.ts'
import { guestsAt, routesOf } from '../../../src/shared/domain/seating/board/planSeats.ts'
import { seatsOfPlan } from '../../../src/shared/domain/seating/workshop/planSeats.ts'
import type { PlanSeats } from '../../../src/shared/domain/seating/workshop/planSeats.ts'
import { shortNames } from '../../../src/shared/domain/seating/board/shortNames.ts'
import { spreadOf } from '../../../src/shared/domain/seating/board/spread.ts'
import { seatingProblem } from '../../../src/shared/domain/seating/problem.ts'
import { scoreSeats } from '../../../src/shared/domain/seating/score.ts'

const plan: PlanSeats = {
  people: ['ana', 'ben', 'cleo', 'dai'],
  tables: ['north', 'south'],
  seats: [
    [0, 0, 1, 1],
    [0, 0, 1, -1],
    [1, 0, 1, 0],
  ],
}

describe('the seats of a plan', () => {
  it('are read by person, by table and as a list', () => {
    expect(routesOf(plan).get('dai')).toEqual(['south', null, 'north'])
    expect(guestsAt(plan, 3)).toEqual(
      new Map([
        ['north', ['ben', 'dai']],
        ['south', ['ana', 'cleo']],
      ]),
    )
    expect(seatsOfPlan(plan)).toHaveLength(11)
    expect(seatsOfPlan(plan)).toContainEqual({ participant: 'dai', round: 3, table: 'north' })
  })
})

describe('who met whom', () => {
  it('lists each pair once, with its rounds', () => {
    const meetings = meetingsOf(plan)
    expect(meetings).toContainEqual({ a: 'ana', b: 'ben', rounds: [1, 2] })
    expect(meetings).toHaveLength(4)
    expect(peopleMet(plan, meetings)).toEqual(
      new Map([
        ['ana', 2],
        ['ben', 2],
        ['cleo', 2],
        ['dai', 2],
      ]),
    )
  })

  it('knows whom somebody meets again', () => {
    expect(metAgain(plan, 'ben')).toEqual(new Map([['ana', [1, 2]]]))
    expect(metAgain(plan, 'dai')).toEqual(new Map())
    expect(metAgain(plan, 'nobody')).toEqual(new Map())
  })
})

describe('two versions of a plan', () => {
  it('differ where seats moved, came and went; what is over is not compared', () => {
    const now: PlanSeats = {
      people: ['ben', 'ana', 'cleo', 'eva'],
      tables: ['south', 'north'],
      seats: [
        [1, 1, 0, -1],
        [0, 1, 0, 1],
        [1, 0, 0, 1],
      ],
    }
    const found = planDifferences(plan, now, 1)
    expect(found.moved).toEqual([{ person: 'ben', round: 2, from: 'north', to: 'south' }])
    expect(found.added.map(({ person, round, to }) => [person, round, to])).toEqual([
      ['eva', 2, 'north'],
      ['eva', 3, 'north'],
    ])
    expect(found.dropped).toEqual([{ person: 'dai', round: 3, from: 'north', to: null }])
    expect([found.stand, found.before]).toEqual([5, 6])
    expect(peopleIn(found.added)).toEqual(['eva'])
    expect(planDifferences(plan, plan, 0)).toMatchObject({ moved: [], added: [], dropped: [], before: 11, stand: 11 })
  })
})

describe('hard rules', () => {
  const problem = seatingProblem.parse({
    rounds: 3,
    tables: [
      { id: 'north', min: 2, max: 2 },
      { id: 'south', min: 1, max: 2, until: 2 },
    ],
    participants: [{ id: 'ana' }, { id: 'ben', host: 'north' }, { id: 'cleo' }, { id: 'dai' }],
    rules: { together: [['ana', 'ben']], apart: [['cleo', 'dai']] },
    locked: [{ participant: 'cleo', round: 3, table: 'north' }],
    played: 0,
  })

  it('are named with round, table and people where a plan breaks them', () => {
    const found = brokenRules(problem, plan).map(({ kind, round, table, people }) => [kind, round, table, people.join()])
    expect(found).toEqual([
      ['apart', 1, 'south', 'cleo,dai'],
      ['unseated', 2, null, 'dai'],
      ['closed', 3, 'south', 'ana,cleo'],
      ['lock', 3, 'south', 'cleo'],
      ['together', 3, null, 'ana,ben'],
    ])
    expect(brokenRules(problem, plan, 2)).toHaveLength(1)
    expect(brokenRules({ ...problem, played: 3 }, plan)).toEqual([])
  })

  it('leave out people who will not be there, whatever the plan says', () => {
    const without = { ...problem, participants: problem.participants.map((one) => (one.id === 'dai' ? { ...one, until: 1 } : one)) }
    expect(brokenRules({ ...without, played: 1 }, plan, 2)).toEqual([])
    expect(brokenRules({ ...without, played: 2 }, plan).map(({ kind }) => kind)).toEqual(['under', 'closed', 'lock', 'together'])
  })

  it('count heads against the seats of each table', () => {
    const crowded: PlanSeats = { people: plan.people, tables: plan.tables, seats: [[1, 0, 1, 1]] }
    const sizes = brokenRules({ ...problem, rounds: 1, rules: { ...problem.rules, apart: [], together: [] } }, crowded)
    expect(sizes.map(({ kind, table, limit }) => [kind, table, limit])).toEqual([
      ['under', 'north', 2],
      ['over', 'south', 2],
    ])
  })
})

describe('the spread of an attribute', () => {
  it('agrees with the count of heads outside their share', () => {
    const problem = seatingProblem.parse({
      rounds: 1,
      tables: [
        { id: 'north', max: 3 },
        { id: 'south', max: 3 },
      ],
      participants: ['it', 'it', 'de', 'de', 'pt'].map((country, index) => ({ id: `p${index}`, attributes: { country } })),
      rules: { mix: ['country'] },
    })
    const people = problem.participants.map(({ id }) => id)
    const uneven: PlanSeats = { people, tables: ['north', 'south'], seats: [[0, 0, 1, 1, 0]] }
    const even: PlanSeats = { people, tables: ['north', 'south'], seats: [[0, 1, 0, 1, 0]] }
    expect(spreadOf(problem, uneven)).toEqual([{ attribute: 'country', values: 3, even: 2, uneven: ['de'] }])
    expect(scoreSeats(problem, seatsOfPlan(uneven)).mixOut).toBeGreaterThan(0)
    expect(spreadOf(problem, even)).toEqual([{ attribute: 'country', values: 3, even: 3, uneven: [] }])
    expect(scoreSeats(problem, seatsOfPlan(even)).mixOut).toBe(0)
  })
})

describe('short names', () => {
  const short = (...names: string[]): string[] =>
    [...shortNames(names.map((name, id) => ({ id: String(id), name }))).entries()]
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .map(([, name]) => name)

  it('take as few letters as tell people apart', () => {
    expect(short('Ana Pereira', 'Jonas Weiss')).toEqual(['Ana P.', 'Jonas W.'])
    expect(short('Ana Pereira', 'Ana Pinto', 'Ana Costa')).toEqual(['Ana Pe.', 'Ana Pi.', 'Ana C.'])
    expect(short('Ana Maria Pereira', 'Plato')).toEqual(['Ana P.', 'Plato'])
  })

  it('stay whole where letters do not help', () => {
    expect(short('Ana Rossi', 'Ana Rossi')).toEqual(['Ana Rossi', 'Ana Rossi'])
    expect(short('Ana Li', 'Ana Lind')).toEqual(['Ana Li', 'Ana Lin.'])
  })
})
