import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instance } from '../../../src/shared/domain/seating/instance.ts'
import { measure } from '../../../src/shared/domain/seating/objective.ts'
import { createRandom, shuffle } from '../../../src/shared/domain/seating/random.ts'
import { drawPoints, followSchedule, travellersOf } from '../../../src/shared/domain/seating/search/adapt.ts'
import { blocksOf, connected } from '../../../src/shared/domain/seating/search/blocks.ts'
import { createHeat, setHeat } from '../../../src/shared/domain/seating/search/heat.ts'
import { createLabels } from '../../../src/shared/domain/seating/search/labels.ts'
import { levelSizes } from '../../../src/shared/domain/seating/search/levels.ts'
import { relabel } from '../../../src/shared/domain/seating/search/relabel.ts'
import { roughPlan } from '../../../src/shared/domain/seating/search/roughPlan.ts'
import { temperature } from '../../../src/shared/domain/seating/search/temperature.ts'
import { closedForm } from '../../../src/shared/domain/seating/designs/closedForm.ts'
import { feasibleInstance } from './feasibleInstance.ts'

describe('Random numbers', () => {
  it('are the same for ever for a seed, and other ones for another stream', () => {
    const { next } = createRandom(1)
    expect([next(), next(), next()]).toEqual(FIRST_OF_SEED_1)
    expect(createRandom(1, 1).next()).not.toBe(FIRST_OF_SEED_1[0])
  })

  it('fall evenly, and shuffling loses nothing', () => {
    const { below } = createRandom(7)
    const counts = new Int32Array(10)
    for (let draw = 0; draw < 100_000; draw += 1) counts[below(10)]! += 1
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
    const numbers = Array.from({ length: 50 }, (_, index) => index)
    shuffle(numbers, createRandom(3))
    expect(numbers).not.toEqual(numbers.toSorted((a, b) => a - b))
    expect(new Set(numbers).size).toBe(50)
  })
})

describe('Chances of a change for the worse', () => {
  it('fall off like e^(-price / temperature)', () => {
    const heat = createHeat()
    for (const degrees of [0.4, 3, 20, 300]) {
      setHeat(heat, degrees)
      for (const price of [0, 1, 5, 30]) if (price <= heat.limit) expect(heat.odds[price]).toBeCloseTo(Math.exp(-price / degrees), 9)
    }
  })

  it('cool from the first to the last temperature by equal ratios', () => {
    expect(temperature(40, 10, 0)).toBe(40)
    expect(temperature(40, 10, 1)).toBeCloseTo(10, 1)
    expect(temperature(40, 10, 0.5)).toBeCloseTo(20, 1)
  })
})

describe('Level sizes', () => {
  it('differ by one at most where the bounds allow, and hold everybody', () => {
    const rooms = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rooms, fc.nat(1000), (drawn, share) => {
        const low = Int16Array.from(drawn, ([min]) => min)
        const high = Int16Array.from(drawn, ([min, more]) => min + more)
        const [least, most] = [low.reduce((a, b) => a + b), high.reduce((a, b) => a + b)]
        const people = least + (share % (most - least + 1))
        const levels = levelSizes({ people, tables: low.length, rounds: 1, present: new Uint8Array(people).fill(1), low, high })
        expect(levels.least.reduce((a, b) => a + b)).toBeLessThanOrEqual(people)
        expect(levels.most.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(people)
        for (const [t, size] of levels.least.entries()) {
          expect(levels.most[t]! - size).toBeLessThanOrEqual(1)
          // Nobody could go from a table above to one below.
          for (const [u, other] of levels.most.entries())
            if (size > low[t]! && other < high[u]!) expect(size - other).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})

describe('People who keep together', () => {
  it('form one block through common members', () => {
    expect(
      connected(7, [
        [0, 3],
        [3, 5],
        [1, 2],
      ]),
    ).toEqual([
      [0, 3, 5],
      [1, 2],
    ])
  })

  it('are fixed with whoever of them is fixed, in the rounds in which both are there', () => {
    const { instance } = feasibleInstance({ ...PLAIN, seed: 5 })
    const present = new Uint8Array(instance.people * instance.rounds).fill(1)
    present[2 * instance.rounds] = 0
    const fixed = new Int16Array(instance.people * instance.rounds).fill(-1)
    fixed.fill(1, 2 * instance.rounds, 3 * instance.rounds)
    const { pinned, blocks } = blocksOf({ ...instance, present, fixed, together: [[1, 2]] })
    expect([...pinned.subarray(instance.rounds, 2 * instance.rounds)]).toEqual(
      Array.from({ length: instance.rounds }, (_, r) => (r === 0 ? -1 : 1)),
    )
    expect(blocks).toEqual([])
  })
})

describe('Who follows which point', () => {
  it('changes the mix, never the meetings', () => {
    const instance = room()
    const schedule = closedForm({ people: 40, tables: 8, rounds: 3, noReturn: false, fixedHosts: false })!
    const travellers = travellersOf(instance)
    const random = createRandom(1)
    const points = drawPoints(40, random)
    const before = measure(instance, followSchedule(instance, schedule, travellers, points))
    const labels = createLabels(instance, schedule.schedule, travellers, points.slice())
    expect(labels.cost).toBe(25 * before[5])
    for (const _ of relabel(labels, points, { from: 20, to: 6, work: 1_000_000 }, random)) expect(labels.cost).toBeGreaterThanOrEqual(0)
    const after = measure(instance, followSchedule(instance, schedule, travellers, points))
    expect(after[4]).toBe(before[4])
    expect(after[5]).toBeLessThan(before[5] / 2)
    expect(points.toSorted()).toEqual(Int32Array.from({ length: 40 }, (_, u) => u))
  })
})

describe('A plan without a search', () => {
  it('seats everybody who is there, at level tables', () => {
    const instance = room()
    const objective = measure(instance, roughPlan(instance))
    expect(objective[0]).toBe(0)
    expect(objective[6]).toBe(0)
  })
})

const FIRST_OF_SEED_1: number[] = [3_419_807_058, 345_877_377, 4_195_585_175]

const PLAIN = { seed: 1, groups: false, apart: false, hosts: false, partly: false, only: false, values: false, wishes: false, slack: 0 }

const room = (): Instance => ({
  people: 40,
  tables: 8,
  rounds: 3,
  present: new Uint8Array(120).fill(1),
  low: new Int16Array(24).fill(5),
  high: new Int16Array(24).fill(5),
  fixed: new Int16Array(120).fill(-1),
  allowed: null,
  host: new Uint8Array(40),
  noReturn: false,
  apart: [],
  together: [],
  values: [0, 1, 2].map((value) => Int32Array.from({ length: 40 }, (_, p) => p).filter((p) => (p * 7 + (p >> 3)) % 3 === value)),
  wishes: Array.from({ length: 40 }, () => new Int16Array()),
  announced: new Int16Array(120).fill(-1),
  played: 0,
  seed: 1,
})
