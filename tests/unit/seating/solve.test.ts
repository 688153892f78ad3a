import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instance, Seats } from '../../../src/shared/domain/seating/instance.ts'
import { measure } from '../../../src/shared/domain/seating/objective.ts'
import { DEFAULT_EVALUATIONS, solve } from '../../../src/shared/domain/seating/solve.ts'
import { feasibleInstance, type Traits } from './feasibleInstance.ts'
import { plainInstance } from './plainInstance.ts'

const EVALUATIONS = 3_000_000

const solved = (instance: Instance, evaluations = EVALUATIONS) => {
  const search = solve(instance, [], { evaluations })
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
    expect(measure(instance, step.value.seats)).toEqual(step.value.objective)
  }
}

const traits: fc.Arbitrary<Traits> = fc.record({
  seed: fc.nat(),
  groups: fc.boolean(),
  apart: fc.boolean(),
  hosts: fc.boolean(),
  partly: fc.boolean(),
  only: fc.boolean(),
  values: fc.boolean(),
  wishes: fc.boolean(),
  slack: fc.nat(2),
})

/** The hard rules, read off the seats without the code under test. */
const violations = (instance: Instance, seats: Seats): string[] => {
  const { people, tables, rounds, present, fixed, allowed, low, high, apart, together } = instance
  const found: string[] = []
  const at = (p: number, r: number): number => seats[p * rounds + r]!
  for (let r = 0; r < rounds; r += 1) {
    const sizes = Array.from({ length: tables }, () => 0)
    for (let p = 0; p < people; p += 1) {
      if (at(p, r) >= 0 !== (present[p * rounds + r] === 1)) found.push(`presence ${p} ${r}`)
      if (at(p, r) < 0) continue
      sizes[at(p, r)]! += 1
      const must = fixed[p * rounds + r]!
      if (must >= 0 && must !== at(p, r)) found.push(`fixed ${p} ${r}`)
      if (must < 0 && allowed !== null && allowed[p * tables + at(p, r)] === 0) found.push(`allowed ${p} ${r}`)
    }
    for (const [t, size] of sizes.entries())
      if (size < low[r * tables + t]! || size > high[r * tables + t]!) found.push(`size ${t} ${r}: ${size}`)
    for (const [a, b] of apart) if (at(a, r) >= 0 && at(a, r) === at(b, r)) found.push(`apart ${a} ${b} ${r}`)
    for (const [a, b] of together) if (at(a, r) >= 0 && at(b, r) >= 0 && at(a, r) !== at(b, r)) found.push(`together ${a} ${b} ${r}`)
  }
  return found
}

/** A search within a budget has no guarantee, so the problems are the same ones on every run. */
const SEED = 2026

describe('Any problem that has a plan', () => {
  it('gets one that keeps every hard rule', () => {
    fc.assert(
      fc.property(traits, (drawn) => {
        const { instance } = feasibleInstance(drawn)
        const { seats, objective } = solved(instance)
        expect(violations(instance, seats)).toEqual([])
        expect(objective[0]).toBe(0)
        expect(measure(instance, seats)).toEqual(objective)
      }),
      { numRuns: 60, seed: SEED },
    )
  })

  it('gets the same plan for the same seed', () => {
    fc.assert(
      fc.property(traits, (drawn) => {
        const { instance } = feasibleInstance(drawn)
        const first = solved(instance, 300_000)
        const again = solved(feasibleInstance(drawn).instance, 300_000)
        expect(again).toEqual(first)
      }),
      { numRuns: 20, seed: SEED },
    )
  })

  it('never has fewer repeats than the bound that comes with it', () => {
    fc.assert(
      fc.property(traits, (drawn) => {
        const { objective, bound } = solved(feasibleInstance(drawn).instance, 300_000)
        expect(objective[4]).toBeGreaterThanOrEqual(bound)
      }),
      { numRuns: 40, seed: SEED },
    )
  })
})

describe('A plan that people know', () => {
  it('keeps the rounds that are over, and all its later seats where nobody comes or goes', () => {
    fc.assert(
      fc.property(traits, fc.nat(4), (drawn, over) => {
        const { instance, hidden } = feasibleInstance({ ...drawn, wishes: false })
        const played = Math.min(over, instance.rounds)
        const fixed = instance.fixed.map((t, at) => (at % instance.rounds < played ? hidden[at]! : t))
        const { seats } = solved({ ...instance, announced: hidden, played, fixed }, 300_000)
        expect([...seats]).toEqual([...hidden])
      }),
      { numRuns: 40, seed: SEED },
    )
  })

  it('loses no more seats than the sizes of the tables force, and no history', () => {
    fc.assert(
      fc.property(traits, (drawn) => {
        const { instance, hidden } = feasibleInstance({ ...drawn, apart: false, groups: false, only: false, hosts: false })
        const { people, tables, rounds } = instance
        const gone = drawn.seed % people
        const present = instance.present.map((there, at) => (Math.floor(at / rounds) === gone && at % rounds > 0 ? 0 : there))
        const fixed = instance.fixed.map((t, at) => (present[at] === 0 ? -1 : at % rounds === 0 ? hidden[at]! : t))
        const plan = { ...instance, present, fixed, announced: hidden, played: 1 }
        let forced = 0
        for (let r = 1; r < rounds; r += 1) {
          const sizes = Array.from({ length: tables }, () => 0)
          for (let p = 0; p < people; p += 1) if (present[p * rounds + r] === 1) sizes[hidden[p * rounds + r]!]! += 1
          for (const [t, size] of sizes.entries()) forced += Math.max(0, plan.low[r * tables + t]! - size)
        }
        const { seats, objective } = solved(plan, 3_000_000)
        for (let p = 0; p < people; p += 1) expect(seats[p * rounds]).toBe(fixed[p * rounds])
        // Where people are missing at a table and nobody may be spared elsewhere, no plan exists.
        if (objective[0] === 0) expect(objective[2]).toBe(forced)
      }),
      { numRuns: 40, seed: SEED },
    )
  })
})

describe('Rooms of known difficulty', () => {
  it.each([
    ['60 people, 8 tables, 3 rounds', plainInstance(60, 8, 3), 0],
    ['43 people, 6 tables, 4 rounds', plainInstance(43, 6, 4), 42],
    ['23 people, 4 tables, 3 rounds', plainInstance(23, 4, 3), 21],
    ['36 people, 6 tables, 4 rounds', plainInstance(36, 6, 4), 2],
    ['60 people, nobody back at a table', plainInstance(60, 8, 3, { noReturn: true }), 12],
    ['43 people, nobody back at a table', plainInstance(43, 6, 4, { noReturn: true }), 78],
  ])('%s: as few repeats as can be', (_, instance, repeats) => {
    expect(solved(instance, DEFAULT_EVALUATIONS).objective.slice(0, 5)).toEqual([0, 0, 0, 0, repeats])
  })

  it('unequal tables stay full, without repeats', () => {
    const sizes = Int16Array.from({ length: 4 * 20 }, (_, at) => (at % 20 < 10 ? 12 : 8))
    expect(solved(plainInstance(200, 20, 4, { low: sizes, high: sizes }), DEFAULT_EVALUATIONS).objective).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('cliques kept apart cost no repeats where a design separates them', () => {
    const apart: [number, number][] = []
    for (let group = 0; group < 56; group += 8)
      for (let a = 0; a < 8; a += 1) for (let b = a + 1; b < 8; b += 1) apart.push([group + a, group + b])
    expect(solved(plainInstance(56, 8, 4, { apart }), DEFAULT_EVALUATIONS).objective[4]).toBe(0)
  })

  it.each([
    ['every seat is fixed', plainInstance(12, 3, 3, { fixed: Int16Array.from({ length: 36 }, (_, at) => Math.floor(at / 3) % 3) })],
    ['nobody comes', plainInstance(0, 3, 3)],
    ['there is no table', plainInstance(4, 0, 2, { low: new Int16Array(), high: new Int16Array() })],
  ])('ends at once where %s', (_, instance) => {
    const search = solve(instance, [], { evaluations: DEFAULT_EVALUATIONS })
    let pauses = 0
    while (search.next().done !== true) pauses += 1
    expect(pauses).toBeLessThan(5)
  })

  it('says so where no plan can keep the hard rules', () => {
    const apart: [number, number][] = [
      [0, 1],
      [0, 2],
      [1, 2],
    ]
    expect(solved(plainInstance(6, 2, 2, { apart })).objective[0]).toBeGreaterThan(0)
  })
})
