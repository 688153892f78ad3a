import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreSeats } from '../../../src/shared/domain/seating/score.ts'
import type { Seat, SeatingProblem } from '../../../src/shared/domain/seating/problem.ts'
import { checkSeating } from '../../support/checkSeating.ts'
import { peopleNamed, problemOf, tablesOf } from './problems.ts'

const seat = (participant: string, round: number, table: string): Seat => ({ participant, round, table })

/** One line per round, one word per table, one letter per person. */
const seatsFrom = (...lines: string[]): Seat[] =>
  lines.flatMap((line, round) =>
    line
      .split(' ')
      .flatMap((word, table) => [...word].filter((name) => name !== '-').map((name) => seat(name, round + 1, `t${table + 1}`))),
  )

const people = (names: string) => [...names].map((id) => ({ id }))

describe('the score', () => {
  it('counts repeats as pairs of rounds, not as extra meetings', () => {
    const problem = problemOf({ rounds: 4, tables: tablesOf([3, 3], 3), participants: people('abc') })
    // a and b meet four times: 6; c meets both twice: 1 each.
    expect(scoreSeats(problem, seatsFrom('abc -', 'abc -', 'ab c', 'ab c'))).toMatchObject({ repeats: 8, worstPair: 4 })
  })

  it('leaves out pairs listed as together, and only those', () => {
    const problem = problemOf({ rounds: 2, tables: tablesOf([3], 3), participants: people('abc'), rules: { together: [['a', 'b']] } })
    expect(scoreSeats(problem, seatsFrom('abc', 'abc'))).toMatchObject({ repeats: 2, worstPair: 2, together: 0 })
  })

  it('counts returns of guests and not of hosts', () => {
    const problem = problemOf({ rounds: 3, tables: tablesOf([2, 2], 2), participants: [{ id: 'a', host: 't1' }, { id: 'b' }, { id: 'c' }] })
    expect(scoreSeats(problem, seatsFrom('ab c', 'ac b', 'ab c')).returns).toBe(2)
  })

  it('counts heads outside floor and ceiling of the share', () => {
    const attributes = { country: 'IT' }
    const problem = problemOf({
      rounds: 1,
      tables: tablesOf([3, 3], 1),
      participants: [...['a', 'b', 'c', 'd'].map((id) => ({ id, attributes })), { id: 'e' }, { id: 'f' }],
      rules: { mix: ['country'] },
    })
    // Four of six at tables of three: a share of two each. 3 + 1 is one too many and one too few.
    expect(scoreSeats(problem, seatsFrom('abc def')).mixOut).toBe(2)
    expect(scoreSeats(problem, seatsFrom('abe cdf')).mixOut).toBe(0)
    // At tables of four and two the shares are 2 2/3 and 1 1/3.
    expect(scoreSeats(problem, seatsFrom('abce df')).mixOut).toBe(0)
    expect(scoreSeats(problem, seatsFrom('abcd ef')).mixOut).toBe(2)
  })

  it('counts every value of a list', () => {
    const problem = problemOf({
      rounds: 1,
      tables: tablesOf([2, 2]),
      participants: [
        { id: 'a', attributes: { speaks: ['it', 'en'] } },
        { id: 'b', attributes: { speaks: ['it', 'en'] } },
        { id: 'c' },
        { id: 'd' },
      ],
      rules: { mix: ['speaks'] },
    })
    expect(scoreSeats(problem, seatsFrom('ab cd')).mixOut).toBe(4)
    expect(scoreSeats(problem, seatsFrom('ac bd')).mixOut).toBe(0)
  })

  it('counts broken wishes after the past, announced seats given up, and wishes that came true', () => {
    const problem = problemOf({
      rounds: 2,
      tables: tablesOf([2, 2], 2),
      participants: [
        { id: 'a', wishes: ['t1', 't2', 't2'] },
        { id: 'b', until: 1 },
        { id: 'c', wishes: ['t1'] },
      ],
      rules: { apart: [['a', 'b', 'c']], together: [['b', 'c']] },
      announced: [seat('a', 1, 't1'), seat('b', 1, 't1'), seat('c', 1, 't2'), seat('a', 2, 't2'), seat('b', 2, 't1'), seat('c', 2, 't1')],
      played: 1,
    })
    // Round 1 is history, b has left before round 2: only a counts as moved, and only a and c meet.
    expect(scoreSeats(problem, seatsFrom('ab c', 'ac -'))).toMatchObject({ apart: 1, together: 0, changed: 1, wishes: 2 })
  })
})

describe('the score and an independent count', () => {
  const attribute = fc.oneof(fc.constantFrom('x', 'y', 'z'), fc.subarray(['x', 'y', 'z']))
  const arbitrary = fc
    .record({
      rounds: fc.integer({ min: 1, max: 5 }),
      tables: fc.integer({ min: 1, max: 4 }),
      people: fc.integer({ min: 1, max: 9 }),
      played: fc.nat(2),
    })
    .chain(({ rounds, tables, people: count, played }) => {
      const ids = peopleNamed(count).map(({ id }) => id)
      const places = tablesOf(
        Array.from({ length: tables }, () => 9),
        9,
      )
      const table = fc.constantFrom(...places.map(({ id }) => id))
      const grid = fc.array(fc.array(fc.option(table, { freq: 5, nil: '' }), { minLength: rounds, maxLength: rounds }), {
        minLength: count,
        maxLength: count,
      })
      const groups = count < 2 ? fc.constant<string[][]>([]) : fc.array(fc.subarray(ids, { minLength: 2 }), { maxLength: 3 })
      return fc.record({
        rounds: fc.constant(rounds),
        played: fc.constant(Math.min(played, rounds)),
        places: fc.constant(places),
        ids: fc.constant(ids),
        grid,
        told: grid,
        apart: groups,
        together: groups,
        attributes: fc.array(fc.record({ a: attribute, b: attribute }, { requiredKeys: [] }), { minLength: count, maxLength: count }),
        wishes: fc.array(fc.array(table, { maxLength: 4 }), { minLength: count, maxLength: count }),
        hosts: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      })
    })

  it('agree on any seats', () => {
    fc.assert(
      fc.property(arbitrary, ({ rounds, played, places, ids, grid, told, apart, together, attributes, wishes, hosts }) => {
        const seatsOf = (cells: string[][]): Seat[] =>
          cells.flatMap((row, person) => row.flatMap((table, round) => (table === '' ? [] : [seat(ids[person]!, round + 1, table)])))
        const problem: SeatingProblem = problemOf({
          rounds,
          played,
          tables: places,
          participants: ids.map((id, index) => ({
            id,
            attributes: attributes[index]!,
            wishes: wishes[index]!,
            ...(hosts[index] ? { host: 't1' } : {}),
          })),
          rules: { mix: ['a', 'b'], apart, together },
          announced: seatsOf(told),
        })
        const seats = seatsOf(grid)
        const score = scoreSeats(problem, seats)
        expect(score).toEqual(checkSeating(problem, { seats, score, bound: { repeats: 0 } }).score)
      }),
      { numRuns: 300 },
    )
  })
})
