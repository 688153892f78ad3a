import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepForm, stepRoute } from '../../../src/shared/domain/seating/routes.ts'
import type { Seat } from '../../../src/shared/domain/seating/problem.ts'
import { problemOf, tablesOf } from './problems.ts'

const seat = (participant: string, round: number, table: string): Seat => ({ participant, round, table })

describe('a route', () => {
  it('is start and step where it goes on evenly round the room', () => {
    expect(stepRoute([6, 9, 12, 15, 18], 34)).toEqual({ start: 6, step: 3 })
    expect(stepRoute([2, 1, 5, 4], 5)).toEqual({ start: 2, step: -1 })
    expect(stepRoute([3, 3, 3], 5)).toEqual({ start: 3, step: 0 })
    expect(stepRoute([1, 4, 1], 6)).toEqual({ start: 1, step: 3 })
    expect(stepRoute([1, 2, 4], 5)).toBeNull()
  })

  it('finds the step across rounds missed, and the start before the first one', () => {
    expect(stepRoute([null, 3, null, 7], 8)).toEqual({ start: 1, step: 2 })
    expect(stepRoute([null, null, 4], 8)).toEqual({ start: 4, step: 0 })
    expect(stepRoute([null, null], 8)).toBeNull()
  })

  it('is found again from any start and step, and leads to the same tables', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.nat(11),
        fc.integer({ min: -6, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (tables, first, step, rounds) => {
          const walk = (start: number, by: number): number[] =>
            Array.from({ length: rounds }, (_, round) => ((((start - 1 + by * round) % tables) + tables) % tables) + 1)
          const numbers = walk((first % tables) + 1, step)
          const found = stepRoute(numbers, tables)
          expect(found).not.toBeNull()
          expect(walk(found!.start, found!.step)).toEqual(numbers)
          expect(Math.abs(found!.step)).toBeLessThanOrEqual(tables / 2)
        },
      ),
    )
  })
})

describe('a plan as start and step', () => {
  const problem = problemOf({
    rounds: 3,
    tables: tablesOf([2, 2, 2], 2),
    participants: [{ id: 'h', host: 't2' }, { id: 'a' }, { id: 'b' }, { id: 'gone' }],
  })
  const host = [1, 2, 3].map((round) => seat('h', round, 't2'))
  const even = [...host, seat('a', 1, 't1'), seat('a', 2, 't2'), seat('a', 3, 't3'), seat('b', 2, 't1'), seat('b', 3, 't3')]

  it('holds where every guest goes on evenly', () => {
    expect([...stepForm(problem, even)!]).toEqual([
      ['a', { start: 1, step: 1 }],
      ['b', { start: 2, step: -1 }],
    ])
  })

  it('does not hold where one guest does not', () => {
    const uneven = [...even.filter(({ participant, round }) => participant !== 'a' || round !== 3), seat('a', 3, 't2')]
    expect(stepForm(problem, uneven)).toBeNull()
  })

  it('does not exist for a plan of hosts', () => {
    expect(stepForm(problem, host)).toBeNull()
  })
})
