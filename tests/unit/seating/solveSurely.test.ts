import { describe, expect, it } from 'vitest'
import { compileProblem } from '../../../src/shared/domain/seating/compile/compileProblem.ts'
import { solveSurely } from '../../../src/shared/domain/seating/compile/solveSurely.ts'
import type { Instance, Seats } from '../../../src/shared/domain/seating/instance.ts'
import { measure } from '../../../src/shared/domain/seating/objective.ts'
import { firstSeats } from '../../../src/shared/domain/seating/refusals/firstSeats.ts'
import { keepsRules } from '../../../src/shared/domain/seating/refusals/keepsRules.ts'
import { evaluationsFor, solve } from '../../../src/shared/domain/seating/solve.ts'
import type { Budget } from '../../../src/shared/domain/seating/solve.ts'
import { problemWithHiddenPlan } from './hiddenPlan.ts'
import { plainProblem } from './problems.ts'

const ended = <T>(work: Generator<unknown, T>): T => {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Everybody stays at one table in every round: no seats have more repeats. */
const sittingStill = ({ people, tables, rounds }: Instance): Seats =>
  Int16Array.from({ length: people * rounds }, (_, at) => Math.floor(at / rounds) % tables)

describe('Seats that are sure', () => {
  it('are made better like any first plan', () => {
    const instance = compileProblem(plainProblem(36, 9, 4))
    const sure = sittingStill(instance)
    expect(measure(instance, sure)[4]).toBe(9 * 6 * 6)
    const { seats, objective } = ended(solve(instance, [], { evaluations: evaluationsFor(1) }, sure))
    expect(objective).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(measure(instance, seats)).toEqual(objective)
  })

  it('do not stand in for what people were told', () => {
    const fresh = compileProblem(plainProblem(20, 5, 3))
    const announced = ended(solve(fresh, [], { evaluations: 1_000_000 })).seats
    const instance = { ...fresh, announced }
    const { seats, objective } = ended(solve(instance, [], { evaluations: evaluationsFor(1) }, sittingStill(instance)))
    expect(measure(instance, seats)).toEqual(objective)
    expect(objective[2]).toBeLessThan(measure(instance, sittingStill(instance))[2] / 4)
  })

  it('come in where a short search breaks a rule, and keep it', () => {
    const problem = problemWithHiddenPlan({ people: 16, tables: 4, rounds: 4, rules: 6, noReturn: false, seed: 51 })
    const compiled = compileProblem(problem)
    const budget: Budget = { evaluations: 200_000, chosen: true }
    expect(keepsRules(problem, ended(solve(compiled, [], budget)).objective)).toBe(false)
    const sure = firstSeats(compiled, false, 20_000_000)
    if (typeof sure === 'string') throw new Error(sure)
    const found = ended(solveSurely(problem, compiled, [], budget))!
    expect(keepsRules(problem, found.objective)).toBe(true)
    // 78 repeat meetings in the first seats that keep the rules.
    expect(found.objective[4]).toBeLessThan(measure(compiled, sure)[4] / 4)
  })
})
