import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measure } from '../../../src/shared/domain/seating/objective.ts'
import { createRandom } from '../../../src/shared/domain/seating/random.ts'
import { anneal, startRun } from '../../../src/shared/domain/seating/search/anneal.ts'
import { FRESH_ORDER } from '../../../src/shared/domain/seating/search/incumbent.ts'
import { startPlan } from '../../../src/shared/domain/seating/search/plan.ts'
import { layPrices } from '../../../src/shared/domain/seating/search/prices.ts'
import { relocate } from '../../../src/shared/domain/seating/search/relocate.ts'
import { refreshMix } from '../../../src/shared/domain/seating/search/mix.ts'
import { createState, seatsOf, type State } from '../../../src/shared/domain/seating/search/state.ts'
import { FRESH, LOOSE } from '../../../src/shared/domain/seating/search/weights.ts'
import { feasibleInstance, type Traits } from './feasibleInstance.ts'

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

/** The same plan, priced from nothing. */
const rebuilt = (s: State): State => {
  const fresh = createState(s.instance, s.weights)
  layPrices(fresh)
  fresh.held.set(s.held)
  for (let r = 0; r < s.R; r += 1)
    for (let p = 0; p < s.P; p += 1) {
      const t = s.tab[r * s.P + p]!
      if (t === s.T) continue
      relocate(fresh, r, p, t)
      refreshMix(fresh, r, t)
    }
  return fresh
}

describe('The running sums of the search', () => {
  it('agree with a plain count and with prices built anew, after any number of moves', () => {
    fc.assert(
      fc.property(traits, fc.boolean(), fc.boolean(), (drawn, loose, noReturn) => {
        const instance = { ...feasibleInstance(drawn).instance, noReturn }
        const random = createRandom(drawn.seed)
        const run = startRun(startPlan(instance, loose ? LOOSE : FRESH, null, random), FRESH_ORDER, random)
        // Where everybody's seat is given there is nothing to move, and the sums must be right all the same.
        Array.from(anneal(run, { from: 300, to: 30, work: 50_000 }))
        const { state } = run
        expect([...state.counts]).toEqual(measure(instance, seatsOf(state)))
        const again = rebuilt(state)
        expect(again.counts).toEqual(state.counts)
        expect(again.pair).toEqual(state.pair)
        expect(again.stay).toEqual(state.stay)
        expect(again.join.subarray(state.first * state.T * state.P)).toEqual(state.join.subarray(state.first * state.T * state.P))
      }),
      { numRuns: 60 },
    )
  })
})
