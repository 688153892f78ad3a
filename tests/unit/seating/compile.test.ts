import { describe, expect, it } from 'vitest'
import { compileProblem } from '../../../src/shared/domain/seating/compile/compileProblem.ts'
import { tableOrder } from '../../../src/shared/domain/seating/compile/tableOrder.ts'
import { toSeats } from '../../../src/shared/domain/seating/compile/toResult.ts'
import { problemOf } from './problems.ts'

const seat = (participant: string, round: number, table: string) => ({ participant, round, table })

const rich = problemOf({
  rounds: 3,
  tables: [
    { id: 't1', min: 1, max: 3 },
    { id: 't2', max: 4, from: 2 },
    { id: 't10', max: 2, until: 2 },
  ],
  participants: [
    { id: 'd', host: 't2' },
    { id: 'a', attributes: { country: 'IT', languages: ['it', 'en', 'it'] }, from: 2 },
    { id: 'c', only: ['t10', 't1'], until: 1 },
    { id: 'b', attributes: { country: 'FR', languages: 'en' }, wishes: ['t10', 't1', 't10'] },
  ],
  rules: {
    mix: ['languages', 'country'],
    apart: [
      ['b', 'a', 'c'],
      ['a', 'b'],
    ],
    together: [['d', 'b']],
  },
  announced: [seat('b', 1, 't1'), seat('c', 1, 't1'), seat('d', 1, 't10'), seat('a', 1, 't1'), seat('b', 3, 't2')],
  played: 1,
  locked: [seat('a', 3, 't1'), seat('b', 1, 't10')],
})

describe('compiling a problem', () => {
  const compiled = compileProblem(rich)
  const { people, tables, rounds } = compiled
  const at = (person: string, round: number): number => compiled.participantIds.indexOf(person) * rounds + round - 1
  const rowOf = (cells: Int16Array, round: number): number[] => [...cells.subarray((round - 1) * tables, round * tables)]

  it('orders people by id and numbered tables by number', () => {
    expect(compiled.participantIds).toEqual(['a', 'b', 'c', 'd'])
    expect(compiled.tableIds).toEqual(['t1', 't2', 't10'])
    expect([people, tables, rounds]).toEqual([4, 3, 3])
  })

  it('knows who is there: by times, and in the past by seats', () => {
    const present = ['a', 'b', 'c', 'd'].map((id) => [1, 2, 3].map((round) => compiled.present[at(id, round)]))
    expect(present).toEqual([
      [0, 1, 1],
      [1, 1, 1],
      [1, 0, 0],
      [1, 1, 1],
    ])
  })

  it('gives closed tables no seats, and past rounds as many as were taken', () => {
    expect([1, 2, 3].map((round) => rowOf(compiled.low, round))).toEqual([
      [2, 0, 1],
      [1, 0, 0],
      [1, 0, 0],
    ])
    expect([1, 2, 3].map((round) => rowOf(compiled.high, round))).toEqual([
      [2, 0, 1],
      [3, 4, 2],
      [3, 4, 0],
    ])
  })

  it('fixes history, hosts and locks', () => {
    const fixed = ['a', 'b', 'c', 'd'].map((id) => [1, 2, 3].map((round) => compiled.fixed[at(id, round)]))
    expect(fixed).toEqual([
      [-1, -1, 0],
      [0, -1, -1],
      [0, -1, -1],
      [2, 1, 1],
    ])
    expect([...compiled.host]).toEqual([0, 0, 0, 1])
  })

  it('keeps what was announced, allowed and wished', () => {
    expect(compiled.announced[at('b', 3)]).toBe(1)
    expect(compiled.announced[at('a', 1)]).toBe(0)
    expect(compiled.announced[at('a', 2)]).toBe(-1)
    expect([...compiled.allowed!]).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1])
    expect(compiled.wishes.map((wishes) => [...wishes])).toEqual([[], [2, 0], [], []])
  })

  it('lists pairs once, and the holders of each value', () => {
    expect(compiled.apart).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
    expect(compiled.together).toEqual([[1, 3]])
    // country FR, IT; languages en, it.
    expect(compiled.values.map((holders) => [...holders])).toEqual([[1], [0], [0, 1], [0]])
  })

  it('does not depend on the order of the input', () => {
    const turned = problemOf({
      ...rich,
      tables: rich.tables.toReversed(),
      participants: rich.participants.toReversed(),
      rules: { ...rich.rules, mix: rich.rules.mix.toReversed(), apart: rich.rules.apart.map((group) => group.toReversed()).toReversed() },
      announced: rich.announced.toReversed(),
      locked: rich.locked.toReversed(),
    })
    expect(compileProblem(turned)).toEqual(compiled)
  })

  it('gives seats back with their ids', () => {
    const seats = Int16Array.from([-1, 0, 0, 0, 2, 1, 0, -1, -1, 2, 1, 1])
    expect(toSeats(compiled, seats).slice(0, 4)).toEqual([seat('a', 2, 't1'), seat('a', 3, 't1'), seat('b', 1, 't1'), seat('b', 2, 't10')])
    expect(toSeats(compiled, seats)).toHaveLength(9)
  })
})

describe('the order of tables', () => {
  it('follows numbers where all ids are numbered alike, and the input where they are not', () => {
    expect(tableOrder(['t10', 't9', 't1'])).toEqual(['t1', 't9', 't10'])
    expect(tableOrder(['3', '11', '2'])).toEqual(['2', '3', '11'])
    expect(tableOrder(['t2', 'foyer', 't1'])).toEqual(['t2', 'foyer', 't1'])
    expect(tableOrder(['a2', 'b1'])).toEqual(['a2', 'b1'])
    expect(tableOrder(['t01', 't1'])).toEqual(['t01', 't1'])
    expect(tableOrder([])).toEqual([])
  })
})
