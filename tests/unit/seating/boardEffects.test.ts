import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeEffects } from '../../../src/shared/domain/seating/board/changeEffect.ts'
import { guestsAt, tableAt, withSeat } from '../../../src/shared/domain/seating/board/planSeats.ts'
import { seatsOfPlan } from '../../../src/shared/domain/seating/workshop/planSeats.ts'
import type { PlanSeats } from '../../../src/shared/domain/seating/workshop/planSeats.ts'
import { applyChange, isPossible } from '../../../src/shared/domain/seating/board/seatChange.ts'
import type { SeatChange } from '../../../src/shared/domain/seating/board/seatChange.ts'
import { seatingProblem } from '../../../src/shared/domain/seating/problem.ts'
import { scoreSeats } from '../../../src/shared/domain/seating/score.ts'

/** A plan drawn at random, holes and hosts and pairs included, with one change by hand. */
const world = fc
  .record({
    people: fc.integer({ min: 2, max: 14 }),
    tables: fc.integer({ min: 2, max: 4 }),
    rounds: fc.integer({ min: 1, max: 4 }),
    values: fc.infiniteStream(fc.nat(997)),
  })
  .map(({ people, tables, rounds, values }) => {
    const next = (below: number): number => values.next().value! % below
    const ids = Array.from({ length: people }, (_, index) => `p${index}`)
    const places = Array.from({ length: tables }, (_, index) => `t${index}`)
    const pair = (): string[] => [ids[next(people)]!, ids[next(people)]!]
    const problem = seatingProblem.parse({
      rounds,
      tables: places.map((id) => ({ id, min: 0, max: 4 })),
      participants: ids.map((id) => ({
        id,
        attributes: { country: `c${next(3)}`, languages: [`l${next(2)}`, `l${next(3)}`] },
        ...(next(5) === 0 && { host: places[next(tables)]! }),
      })),
      rules: { mix: ['country', 'languages'], together: [pair()], apart: [pair()] },
    })
    const plan: PlanSeats = {
      people: ids,
      tables: places,
      seats: Array.from({ length: rounds }, () => ids.map(() => next(tables + 1) - 1)),
    }
    const round = 1 + next(rounds)
    const change: SeatChange =
      next(2) === 0
        ? { kind: 'move', person: ids[next(people)]!, round, to: places[next(tables)]! }
        : { kind: 'swap', person: ids[next(people)]!, round, other: ids[next(people)]! }
    return { problem, plan, change }
  })

describe('what a change by hand would do', () => {
  it('is what the full count says of the plan after it, for any plan and change', () => {
    let checked = 0
    fc.assert(
      fc.property(world, ({ problem, plan, change }) => {
        if (!isPossible(plan, change, 0)) return
        checked += 1
        const told = changeEffects(problem, plan)(change)
        const [before, after] = [plan, applyChange(plan, change)].map((seats) => scoreSeats(problem, seatsOfPlan(seats)))
        expect([told.repeats, told.returns, told.mixOut]).toEqual([
          after!.repeats - before!.repeats,
          after!.returns - before!.returns,
          after!.mixOut - before!.mixOut,
        ])
        for (const { table, people } of told.sizes)
          expect(guestsAt(applyChange(plan, change), change.round).get(table)).toHaveLength(people)
      }),
      { numRuns: 500 },
    )
    expect(checked).toBeGreaterThan(100)
  })

  it('names the rules that it breaks anew, and only those', () => {
    const problem = seatingProblem.parse({
      rounds: 2,
      tables: [
        { id: 'north', min: 1, max: 2 },
        { id: 'south', min: 1, max: 2 },
      ],
      participants: ['ana', 'ben', 'cleo', 'dai'].map((id) => ({ id, ...(id === 'dai' && { host: 'south' }) })),
      rules: { apart: [['ana', 'cleo']] },
      locked: [{ participant: 'ben', round: 1, table: 'north' }],
      played: 0,
    })
    const plan: PlanSeats = {
      people: ['ana', 'ben', 'cleo', 'dai'],
      tables: ['north', 'south'],
      seats: [
        [0, 0, 1, 1],
        [0, 1, 0, 1],
      ],
    }
    const effect = changeEffects(problem, plan)
    const kinds = (change: SeatChange): string[] => effect(change).breaks.map(({ kind }) => kind)
    expect(kinds({ kind: 'move', person: 'ana', round: 1, to: 'south' }).toSorted()).toEqual(['apart', 'over'])
    expect(kinds({ kind: 'swap', person: 'ben', round: 1, other: 'cleo' }).toSorted()).toEqual(['apart', 'lock'])
    expect(kinds({ kind: 'move', person: 'dai', round: 2, to: 'north' }).toSorted()).toEqual(['host', 'over'])
    // Round 2 seats two at one table who must be apart; a change that mends it breaks nothing new.
    expect(kinds({ kind: 'swap', person: 'cleo', round: 2, other: 'ben' })).toEqual([])
  })
})

describe('a change by hand', () => {
  const plan: PlanSeats = {
    people: ['ana', 'ben'],
    tables: ['north', 'south'],
    seats: [
      [0, 1],
      [0, -1],
    ],
  }

  it('never touches what is over, and never seats anybody twice', () => {
    expect(isPossible(plan, { kind: 'move', person: 'ana', round: 1, to: 'south' }, 1)).toBe(false)
    expect(isPossible(plan, { kind: 'move', person: 'ana', round: 1, to: 'north' }, 0)).toBe(false)
    expect(isPossible(plan, { kind: 'swap', person: 'ana', round: 2, other: 'ben' }, 0)).toBe(false)
    expect(isPossible(plan, { kind: 'move', person: 'ana', round: 3, to: 'south' }, 0)).toBe(false)
  })

  it('swaps two people, moves one, and leaves the plan that it was given alone', () => {
    const swapped = applyChange(plan, { kind: 'swap', person: 'ana', round: 1, other: 'ben' })
    expect([tableAt(swapped, 'ana', 1), tableAt(swapped, 'ben', 1)]).toEqual(['south', 'north'])
    const moved = applyChange(plan, { kind: 'move', person: 'ben', round: 2, to: 'south' })
    expect(tableAt(moved, 'ben', 2)).toBe('south')
    expect(tableAt(plan, 'ben', 2)).toBe(null)
  })

  it('can bring in a person and a table that the plan did not know', () => {
    const wider = withSeat(plan, 'cleo', 2, 'west')
    expect(tableAt(wider, 'cleo', 2)).toBe('west')
    expect(tableAt(wider, 'cleo', 1)).toBe(null)
    expect(wider.seats.map((row) => row.length)).toEqual([3, 3])
  })
})
