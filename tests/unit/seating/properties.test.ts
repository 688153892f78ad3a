import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REFUSAL_CODES } from '../../../src/shared/domain/seating/refusals/refusal.ts'
import { refusals } from '../../../src/shared/domain/seating/refusals/refusals.ts'
import type { SeatingProblem } from '../../../src/shared/domain/seating/problem.ts'
import { checkSeating } from '../../support/checkSeating.ts'
import { hasPlan } from './everyPlan.ts'
import { problemWithHiddenPlan } from './hiddenPlan.ts'
import { outcomeOf } from './planning.ts'
import { anyProblem, shuffledProblem } from './anyProblem.ts'

const WORK = 100_000

/** What comes out is a plan without faults or reasons with known codes. */
const settle = (problem: SeatingProblem) => {
  const outcome = outcomeOf(problem, WORK)
  if (outcome.result) expect(checkSeating(problem, outcome.result).faults).toEqual([])
  else {
    expect(outcome.refusals.length).toBeGreaterThan(0)
    for (const { code } of outcome.refusals) expect(REFUSAL_CODES).toContain(code)
  }
  return outcome
}

describe('any problem', () => {
  it('ends with a plan without faults or with named reasons', () => {
    let plans = 0
    fc.assert(
      fc.property(anyProblem({ people: 14, tables: 5, rounds: 4 }), (problem) => {
        if (settle(problem).result) plans += 1
      }),
      { numRuns: 80, seed: 2026 },
    )
    expect(plans).toBeGreaterThan(10)
  })

  it('ends the same way every time', () => {
    fc.assert(
      fc.property(anyProblem({ people: 12, tables: 4, rounds: 3 }), (problem) => {
        expect(outcomeOf(structuredClone(problem), WORK)).toEqual(outcomeOf(problem, WORK))
      }),
      { numRuns: 25, seed: 2026 },
    )
  })

  it('ends the same way whatever the order of its lists', () => {
    fc.assert(
      fc.property(anyProblem({ people: 12, tables: 4, rounds: 3 }), fc.integer(), (problem, shuffle) => {
        const { result } = outcomeOf(problem, WORK)
        expect(outcomeOf(shuffledProblem(problem, shuffle), WORK).result).toEqual(result)
      }),
      { numRuns: 60, seed: 2026 },
    )
  })

  it('is refused only where there is no plan, and has none where it is refused without proof', () => {
    let without = 0
    fc.assert(
      fc.property(anyProblem({ people: 5, tables: 3, rounds: 2 }), (problem) => {
        const possible = hasPlan(problem)
        const proven = refusals(problem)
        if (proven.length > 0) expect(possible).toBe(false)
        else expect(outcomeOf(problem, WORK).result !== null).toBe(possible)
        if (!possible) without += 1
      }),
      { numRuns: 150, seed: 2026 },
    )
    expect(without).toBeGreaterThan(20)
  })
})

describe('a problem that surely has a plan', () => {
  const sizes = [
    [12, 3, 3],
    [20, 4, 3],
    [36, 6, 4],
    [60, 8, 5],
  ] as const

  it.each(sizes)('of %i people at %i tables in %i rounds gets one, however tight its rules are', (people, tables, rounds) => {
    for (const noReturn of [false, true])
      for (const seed of [1, 2]) {
        const problem = problemWithHiddenPlan({ people, tables, rounds, rules: Math.ceil(people / 8), noReturn, seed })
        expect(settle(problem).refusals).toBeNull()
      }
  })
})

describe('planning again', () => {
  it('never touches the past, and keeps what was announced as far as the rules let it', () => {
    fc.assert(
      fc.property(
        anyProblem({ people: 14, tables: 4, rounds: 4, mild: true }),
        fc.nat(3),
        fc.array(fc.nat(13), { maxLength: 3 }),
        (problem, played, gone) => {
          const { result } = outcomeOf(problem, WORK)
          if (!result) return
          const leavers = new Set(gone.map((at) => problem.participants[at]?.id))
          const again: SeatingProblem = {
            ...problem,
            // Tables may run emptier than planned, and take one more.
            tables: problem.tables.map((table) => ({ ...table, min: 0, max: table.max + 1 })),
            participants: [
              ...problem.participants.map((one) => (leavers.has(one.id) ? { ...one, until: Math.max(played, one.from ?? 1) } : one)),
              { id: 'walk-in', attributes: {}, wishes: [], from: Math.min(problem.rounds, played + 1) },
            ],
            announced: result.seats,
            played: Math.min(played, problem.rounds),
          }
          const outcome = settle(again)
          expect(outcome.refusals).toBeNull()
          const past = outcome.result!.seats.filter(({ round }) => round <= again.played)
          expect(past).toEqual(result.seats.filter(({ round }) => round <= again.played))
          // Everybody could stay: nobody has to move.
          expect(outcome.result!.score.changed).toBe(0)
        },
      ),
      { numRuns: 40, seed: 2026 },
    )
  })
})
