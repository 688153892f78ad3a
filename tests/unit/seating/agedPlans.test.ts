import { describe, expect, it } from 'vitest'
import { asPlanned } from '../../../src/shared/domain/seating/board/asPlanned.ts'
import { atLostTables } from '../../../src/shared/domain/seating/board/atLostTables.ts'
import { brokenRules } from '../../../src/shared/domain/seating/board/brokenRules.ts'
import { seatingProblem } from '../../../src/shared/domain/seating/problem.ts'
import { scoreSeats } from '../../../src/shared/domain/seating/score.ts'
import { joinRounds } from '../../../src/shared/domain/seating/workshop/joinRounds.ts'
import { seatsOfPlan } from '../../../src/shared/domain/seating/workshop/planSeats.ts'

const plan = {
  people: ['a', 'b', 'c', 'd'],
  tables: ['t', 'u'],
  seats: [
    [0, 0, 1, 1],
    [0, 0, 1, 1],
  ],
}
const problem = seatingProblem.parse({
  rounds: 2,
  tables: [{ id: 't', max: 4 }],
  participants: [{ id: 'a' }, { id: 'c', until: 1 }, { id: 'd' }],
  rules: {},
})

describe('a plan that has been overtaken', () => {
  it('is counted as it was meant, with people and tables that are gone', () => {
    expect(scoreSeats(problem, seatsOfPlan(plan))).toMatchObject({ repeats: 0, returns: 1 })
    expect(scoreSeats(asPlanned(problem, plan), seatsOfPlan(plan))).toMatchObject({ repeats: 2, returns: 4 })
  })

  it('names those whose table was removed, in rounds to come only', () => {
    expect(atLostTables(plan, [{ id: 't' }], 0)).toEqual(['c', 'd'])
    expect(atLostTables(plan, [{ id: 't' }], 2)).toEqual([])
    expect(atLostTables(plan, [{ id: 't' }, { id: 'u' }], 0)).toEqual([])
  })

  it('breaks no rule in rounds that it does not plan', () => {
    const rounds = (count: number) => brokenRules({ ...problem, rounds: count }, plan).map(({ round }) => round)
    expect(rounds(4)).toEqual(rounds(2))
  })

  it('lends its rounds to another: those over from one, those to come from the other', () => {
    const other = {
      people: ['e', 'a'],
      tables: ['u', 't'],
      seats: [
        [0, 0],
        [1, 0],
        [0, 1],
      ],
    }
    expect(seatsOfPlan(joinRounds(plan, other, 1))).toEqual(
      expect.arrayContaining([
        ...seatsOfPlan(plan).filter(({ round }) => round === 1),
        ...seatsOfPlan(other).filter(({ round }) => round > 1),
      ]),
    )
    expect(seatsOfPlan(joinRounds(plan, other, 1))).toHaveLength(4 + 4)
  })
})
