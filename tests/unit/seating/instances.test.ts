import { describe, expect, it } from 'vitest'
import { stepForm } from '../../../src/shared/domain/seating/routes.ts'
import { DEFAULT_EVALUATIONS } from '../../../src/shared/domain/seating/solve.ts'
import { checkedPlan } from './planning.ts'
import { peopleNamed, plainProblem, problemOf, tablesOf } from './problems.ts'

/** People, tables, rounds, and the most repeats that a plan may have: 0 or the proven bound, or the best that is known. */
const OPEN: [number, number, number, number][] = [
  [32, 8, 5, 0],
  [32, 8, 8, 0],
  [32, 8, 9, 0],
  [20, 5, 5, 0],
  [15, 5, 7, 0],
  [36, 6, 3, 0],
  [36, 6, 4, 2],
  [36, 6, 5, 12],
  [30, 6, 6, 0],
  [28, 7, 9, 0],
  [49, 7, 8, 0],
  [64, 8, 9, 0],
  [36, 9, 9, 0],
  [36, 9, 11, 0],
  [100, 10, 3, 0],
  [23, 4, 3, 21],
  [18, 3, 3, 27],
  [35, 5, 4, 60],
  [43, 6, 4, 42],
  [60, 8, 3, 0],
  [60, 8, 8, 0],
  [90, 9, 5, 90],
  [120, 12, 5, 0],
  [200, 20, 4, 0],
  [194, 20, 4, 0],
]

/** The same where nobody sits at a table twice. */
const NO_RETURN: [number, number, number, number][] = [
  [60, 8, 3, 12],
  [43, 6, 4, 78],
  [23, 4, 3, 33],
  [31, 5, 3, 33],
  [40, 8, 3, 0],
  [48, 8, 5, 0],
  [56, 8, 7, 0],
  [72, 9, 8, 0],
  [84, 12, 3, 0],
  [88, 12, 3, 0],
  [110, 12, 4, 0],
  [22, 4, 3, 32],
  [26, 4, 3, 50],
]

describe('plans of level tables', () => {
  it.each(OPEN)('%i people, %i tables, %i rounds: at most %i repeats', (people, tables, rounds, most) => {
    const { result, checked } = checkedPlan(plainProblem(people, tables, rounds), DEFAULT_EVALUATIONS)
    expect(result.score.repeats).toBeLessThanOrEqual(most)
    expect(checked.spread).toBeLessThanOrEqual(1)
    if (people <= tables * tables) expect(result.score.worstPair).toBeLessThanOrEqual(2)
  })

  it.each(NO_RETURN)('%i people, %i tables, %i rounds, no table twice: at most %i repeats', (people, tables, rounds, most) => {
    const { result, checked } = checkedPlan(plainProblem(people, tables, rounds, { rules: { noReturn: true } }), DEFAULT_EVALUATIONS)
    expect(result.score.repeats).toBeLessThanOrEqual(most)
    expect(result.score.returns).toBe(0)
    expect(checked.spread).toBeLessThanOrEqual(1)
  })

  it('takes rooms of different sizes as they are', () => {
    const tables = tablesOf(Array.from({ length: 20 }, (_, index) => (index < 10 ? 12 : 8)))
    const { result } = checkedPlan(problemOf({ rounds: 4, tables, participants: peopleNamed(200) }), DEFAULT_EVALUATIONS)
    expect(result.score.repeats).toBe(0)
  })
})

describe('34 tables of 6 in 5 rounds', () => {
  const problem = plainProblem(204, 34, 5)
  const { result } = checkedPlan(problem, DEFAULT_EVALUATIONS)

  it('has no repeats, and every guest needs only a start and a step', () => {
    expect(result.score.repeats).toBe(0)
    expect(stepForm(problem, result.seats)?.size).toBe(204)
  })

  it('takes 23 absent and 6 walk-ins at the door', () => {
    const absent = new Set(Array.from({ length: 23 }, (_, index) => `p${1 + index * 8}`))
    const replan = problemOf({
      ...problem,
      tables: problem.tables.map(({ id }) => ({ id, min: 4, max: 7 })),
      participants: [...problem.participants.filter(({ id }) => !absent.has(id)), ...peopleNamed(6, 'walk-in')],
      announced: result.seats,
    })
    const again = checkedPlan(replan, DEFAULT_EVALUATIONS)
    expect(again.result.seats).toHaveLength((204 - 23 + 6) * 5)
    expect(again.result.score.repeats).toBeLessThanOrEqual(5)
    expect(again.result.score.changed).toBeLessThanOrEqual(5)
  })
})

describe('five tables with host and rapporteur, 35 guests, 3 rounds', () => {
  const staff = [1, 2, 3, 4, 5].flatMap((table) => [
    { id: `host${table}`, host: `t${table}` },
    { id: `rapporteur${table}`, host: `t${table}` },
  ])
  const together = [1, 2, 3, 4, 5].map((table) => [`host${table}`, `rapporteur${table}`])
  const guests = (count: number) => ({
    rounds: 3,
    tables: tablesOf([9, 9, 9, 9, 9]).map((table) => ({ ...table, min: 2 + Math.floor(count / 5), max: 2 + Math.ceil(count / 5) })),
    participants: [...staff, ...peopleNamed(count)],
    rules: { noReturn: true, together },
  })
  const first = checkedPlan(problemOf(guests(35)), DEFAULT_EVALUATIONS)

  it('has the fewest repeats that are possible, and nobody returns', () => {
    expect(first.result.score).toMatchObject({ repeats: 45, returns: 0 })
    expect(first.result.bound.repeats).toBe(45)
    expect(checkedPlan(problemOf(guests(31)), DEFAULT_EVALUATIONS).result.score).toMatchObject({ repeats: 33, returns: 0 })
  })

  it('lives with 4 no-shows, 3 who come late and one who leaves', () => {
    const { participants, ...rest } = guests(35)
    const missing = new Set(['p3', 'p11', 'p20', 'p34'])
    const door = problemOf({
      ...rest,
      tables: rest.tables.map((table) => ({ ...table, min: 7, max: 9 })),
      participants: participants
        .filter(({ id }) => !missing.has(id))
        .map((one) => ({ ...one, ...(['p1', 'p2', 'p5'].includes(one.id) ? { from: 2 } : {}) })),
      announced: first.result.seats,
    })
    const atTheDoor = checkedPlan(door, DEFAULT_EVALUATIONS).result
    const announced = first.result.seats.filter(
      ({ participant, round }) => !missing.has(participant) && !(round === 1 && ['p1', 'p2', 'p5'].includes(participant)),
    )
    expect(atTheDoor.score.changed).toBeLessThanOrEqual(announced.length / 5)
    expect(atTheDoor.score.returns).toBe(0)

    const later = problemOf({
      ...door,
      tables: door.tables.map((table) => ({ ...table, min: 6 })),
      participants: door.participants.map((one) => ({ ...one, ...(one.id === 'p7' ? { until: 2 } : {}) })),
      announced: atTheDoor.seats,
      played: 2,
    })
    const afterwards = checkedPlan(later, DEFAULT_EVALUATIONS).result
    const past = (seats: typeof announced) => seats.filter(({ round }) => round <= 2)
    expect(past(afterwards.seats)).toEqual(past(atTheDoor.seats))
    expect(afterwards.score).toMatchObject({ returns: 0, changed: 0 })
  })
})
