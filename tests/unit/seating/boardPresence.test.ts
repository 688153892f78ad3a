import { describe, expect, it } from 'vitest'
import { changeEffects } from '../../../src/shared/domain/seating/board/changeEffect.ts'
import { isPlanOf } from '../../../src/shared/domain/seating/board/isPlanOf.ts'
import { meetingsOf } from '../../../src/shared/domain/seating/board/meetings.ts'
import { openTablesIn, peopleToCome, presentSeats } from '../../../src/shared/domain/seating/board/presence.ts'
import { seatingProblem } from '../../../src/shared/domain/seating/problem.ts'
import { scoreSeats } from '../../../src/shared/domain/seating/score.ts'
import { sits } from '../../../src/shared/domain/seating/workshop/presence.ts'
import { seatsOfPlan } from '../../../src/shared/domain/seating/workshop/planSeats.ts'
import type { PlanSeats } from '../../../src/shared/domain/seating/workshop/planSeats.ts'

const plan: PlanSeats = {
  people: ['ana', 'ben', 'cleo', 'dai'],
  tables: ['north', 'south'],
  seats: [
    [0, 0, 1, 1],
    [0, 1, 0, 1],
    [0, 1, 1, 0],
  ],
}
const problemWith = (change: object) =>
  seatingProblem.parse({
    rounds: 3,
    tables: [
      { id: 'north', max: 2 },
      { id: 'south', max: 2, until: 3 },
    ],
    participants: [{ id: 'ana' }, { id: 'ben' }, { id: 'cleo' }, { id: 'dai' }],
    ...change,
  })
const everybody = problemWith({})
const daiLeft = problemWith({ participants: [{ id: 'ana' }, { id: 'ben' }, { id: 'cleo' }, { id: 'dai', until: 1 }], played: 1 })

describe('seats of people who left', () => {
  it('are empty from then on; what happened stays', () => {
    expect(presentSeats(daiLeft, plan).seats).toEqual([
      [0, 0, 1, 1],
      [0, 1, 0, -1],
      [0, 1, 1, -1],
    ])
    expect(presentSeats(everybody, plan)).toBe(plan)
  })

  it('count neither as meetings nor in what a change by hand would do', () => {
    const ben = { kind: 'move', person: 'ben', round: 2, to: 'north' } as const
    // With everybody there, Ben would leave Dai and meet Ana a second time; once Dai left, Ana alone counts.
    const again: PlanSeats = { ...plan, seats: [plan.seats[0]!, plan.seats[1]!, [0, 1, 0, 1]] }
    expect(changeEffects(everybody, again)(ben)).toMatchObject({ repeats: 0 })
    expect(changeEffects(daiLeft, again)(ben)).toMatchObject({ repeats: 1 })
    expect(meetingsOf(presentSeats(daiLeft, again)).find(({ a, b }) => a === 'ben' && b === 'dai')).toBe(undefined)
    const counted = (problem: typeof everybody) => scoreSeats(problem, seatsOfPlan(presentSeats(problem, again))).repeats
    expect([counted(everybody), counted(daiLeft)]).toEqual([2, 1])
  })
})

describe('who and what is there', () => {
  it('people to come are those of the next round on, and of the last round once all is over', () => {
    const ids = (problem: typeof everybody) => peopleToCome(problem).map(({ id }) => id)
    expect(ids(daiLeft)).toEqual(['ana', 'ben', 'cleo'])
    expect(ids({ ...everybody, played: 3 })).toEqual(['ana', 'ben', 'cleo', 'dai'])
  })

  it('a table is open in its rounds only, and with seats only', () => {
    const isOpen = openTablesIn(
      problemWith({
        tables: [
          { id: 'north', max: 2, from: 2 },
          { id: 'south', max: 2, until: 1 },
          { id: 'store', max: 0 },
        ],
      }),
    )
    const rounds = (table: string) => [1, 2, 3, 4].filter((round) => isOpen(table, round))
    expect(rounds('north')).toEqual([2, 3])
    expect(rounds('south')).toEqual([1])
    expect(rounds('store')).toEqual([])
    expect(rounds('gone')).toEqual([])
  })

  it('somebody sits by role or at a table that is theirs, unless left out by hand', () => {
    const setup = { roles: ['participant' as const], leftOut: ['eve'] }
    const tables = [{ hostId: 'fay', rapporteurId: null }]
    const has = (id: string, role: 'participant' | 'host') => sits({ id, role }, setup, tables)
    expect([has('ana', 'participant'), has('fay', 'host'), has('gus', 'host'), has('eve', 'participant')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('a bound', () => {
  it('is one for a plan that keeps to the problem', () => {
    expect(isPlanOf(everybody, plan)).toBe(true)
  })

  it('says nothing of a plan of other rounds, people or tables, or one that breaks a rule', () => {
    expect(isPlanOf({ ...everybody, rounds: 2 }, plan)).toBe(false)
    expect(isPlanOf(problemWith({ rounds: 4 }), plan)).toBe(false)
    expect(isPlanOf({ ...everybody, participants: everybody.participants.slice(1) }, plan)).toBe(false)
    expect(isPlanOf({ ...everybody, tables: everybody.tables.slice(1) }, plan)).toBe(false)
    expect(isPlanOf({ ...everybody, participants: [...everybody.participants, { id: 'eve', attributes: {}, wishes: [] }] }, plan)).toBe(
      false,
    )
    expect(isPlanOf(problemWith({ rules: { apart: [['ana', 'ben']] } }), plan)).toBe(false)
    expect(isPlanOf(problemWith({ rules: { noReturn: true } }), plan)).toBe(false)
    expect(isPlanOf(problemWith({ tables: everybody.tables.map((table) => ({ ...table, max: 3 })) }), plan)).toBe(true)
  })
})
