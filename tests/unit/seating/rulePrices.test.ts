import { describe, expect, it } from 'vitest'
import { rulePrices } from '../../../src/shared/domain/seating/rulePrices.ts'
import type { RulePrices } from '../../../src/shared/domain/seating/rulePrices.ts'
import type { SeatingProblem } from '../../../src/shared/domain/seating/problem.ts'
import { DESIGNS } from './planning.ts'
import { peopleNamed, plainProblem, problemOf, tablesOf } from './problems.ts'

const pricesOf = (problem: SeatingProblem): RulePrices & { shares: number[] } => {
  const work = rulePrices(problem, DESIGNS, { evaluations: 4_000_000 })
  const shares: number[] = []
  for (;;) {
    const step = work.next()
    if (step.done) return { ...step.value, shares }
    shares.push(step.value)
  }
}

describe('the price of a rule', () => {
  it('is what the plan without it saves: "no table twice" for 60 people at 8 tables', () => {
    const { prices } = pricesOf(plainProblem(60, 8, 3, { rules: { noReturn: true } }))
    expect(prices).toEqual([{ rule: 'noReturn', repeats: 12, bound: 12 }])
  })

  it('is nothing where the rule costs nothing', () => {
    const problem = plainProblem(20, 5, 4, { rules: { noReturn: true, apart: [['p1', 'p2']] } })
    expect(pricesOf(problem).prices).toEqual([
      { rule: 'noReturn', repeats: 0, bound: 0 },
      { rule: 'apart', repeats: 0, bound: 0 },
    ])
  })

  it('counts only what the problem counts: a couple does not become dearer by parting', () => {
    const { prices } = pricesOf(plainProblem(16, 4, 4, { rules: { together: [['p1', 'p2']] } }))
    expect(prices.map(({ rule }) => rule)).toEqual(['together'])
    // The couple meets everybody twice as fast: the other 14 cannot all be new to both.
    expect(prices[0]!.repeats).toBeGreaterThan(0)
  })

  it('is told for every rule there is, with shares that only grow', () => {
    const problem = problemOf({
      rounds: 3,
      tables: tablesOf([4, 4, 4], 1),
      participants: peopleNamed(12).map((one, index) => ({
        ...one,
        attributes: { country: index % 3 === 0 ? 'IT' : 'FR', role: index % 2 === 0 ? 'a' : 'b' },
        ...(index === 0 ? { host: 't1' } : {}),
        ...(index === 5 ? { wishes: ['t2'] } : {}),
      })),
      rules: { noReturn: true, mix: ['country', 'role', 'country'], apart: [['p2', 'p3']], together: [['p4', 'p5']] },
    })
    const { prices, shares } = pricesOf(problem)
    const names = prices.map(({ rule, attribute }) => (attribute ? `${rule} ${attribute}` : rule))
    expect(names).toEqual(['mix country', 'mix role', 'noReturn', 'apart', 'together', 'wishes', 'hosts'])
    for (const { repeats, bound } of prices) expect([repeats >= 0, bound >= 0]).toEqual([true, true])
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(Math.max(...shares)).toBeLessThanOrEqual(1)
    expect(pricesOf(problem).prices).toEqual(prices)
  })

  it('is nothing where there are no rules; where there is no plan it is said why', () => {
    expect(pricesOf(plainProblem(12, 3, 2))).toMatchObject({ prices: [], refusals: [] })
    const { prices, refusals } = pricesOf(plainProblem(12, 3, 4, { rules: { noReturn: true } }))
    expect(prices).toEqual([])
    expect(refusals.map(({ code }) => code)).toEqual(['RETURN_UNAVOIDABLE'])
  })
})
