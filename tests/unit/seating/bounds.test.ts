import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatBound } from '../../../src/shared/domain/seating/bounds/repeatBound.ts'
import { constructions } from '../../../src/shared/domain/seating/designs/constructions.ts'
import type { Instance } from '../../../src/shared/domain/seating/instance.ts'
import { hasPlanBelow } from './boundsByTrial.ts'
import { plainInstance } from './plainInstance.ts'

/** Some may sit at one table only, some everywhere but there, the others where they like. */
const tablesOpenTo = (only: readonly (readonly [boolean, number])[], tables: number): Uint8Array =>
  Uint8Array.from({ length: only.length * tables }, (_, at) => {
    const [isBound, table] = only[Math.floor(at / tables)]!
    return isBound ? Number((at % tables === table) === table < 2) : 1
  })

const drawn = fc
  .record({ people: fc.integer({ min: 2, max: 7 }), tables: fc.integer({ min: 1, max: 3 }), rounds: fc.integer({ min: 2, max: 4 }) })
  .chain(({ people, tables, rounds }) => {
    const seats = people * rounds
    const pair = fc.tuple(fc.nat(people - 1), fc.nat(people - 1)).filter(([a, b]) => a < b)
    const sometimes = (chance: number): fc.Arbitrary<boolean> => fc.nat(99).map((n) => n < chance)
    return fc
      .record({
        absent: fc.array(sometimes(10), { minLength: seats, maxLength: seats }),
        sizes: fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 })), { minLength: tables, maxLength: tables }),
        hosts: fc.array(sometimes(15), { minLength: people, maxLength: people }),
        locks: fc.array(fc.tuple(sometimes(8), fc.nat(tables - 1)), { minLength: seats, maxLength: seats }),
        past: fc.array(fc.nat(tables - 1), { minLength: seats, maxLength: seats }),
        played: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: rounds - 1 }) }),
        noReturn: fc.boolean(),
        together: fc.uniqueArray(pair, { maxLength: 2, selector: ([a, b]) => a * people + b }),
        only: fc.array(fc.tuple(sometimes(40), fc.nat(tables - 1)), { minLength: people, maxLength: people }),
        bindsSome: sometimes(25),
        apart: fc.uniqueArray(pair, { maxLength: 1, selector: ([a, b]) => a * people + b }),
      })
      .map(({ absent, sizes, hosts, locks, past, played, noReturn, together, apart, only, bindsSome }): Instance => {
        const fixed = Int16Array.from(locks, ([isLocked, table]) => (isLocked ? table : -1))
        const host = Uint8Array.from(hosts, Number)
        for (let p = 0; p < people; p++) {
          for (let r = 0; r < rounds; r++) {
            if (r < played) fixed[p * rounds + r] = past[p * rounds + r]!
            else if (host[p] === 1) fixed[p * rounds + r] = past[p * rounds]!
          }
        }
        return plainInstance(people, tables, rounds, {
          present: Uint8Array.from(absent, (away) => (away ? 0 : 1)),
          low: Int16Array.from({ length: rounds * tables }, (_, i) => Math.min(...sizes[i % tables]!)),
          high: Int16Array.from({ length: rounds * tables }, (_, i) => Math.max(...sizes[i % tables]!)),
          allowed: bindsSome ? tablesOpenTo(only, tables) : null,
          fixed,
          host,
          played,
          noReturn,
          together: together.filter(([a, b]) => !apart.some((pair) => pair[0] === a && pair[1] === b)),
          apart,
        })
      })
  })

test('no plan of any small problem has fewer repeats than the bound, and mostly one has as many', () => {
  const found = { possible: 0, repeating: 0, reached: 0 }
  fc.assert(
    fc.property(drawn, fc.boolean(), (instance, noReturns) => {
      const strict = instance.noReturn && instance.played === 0
      const bound = repeatBound(instance)
      expect(hasPlanBelow(instance, bound, strict)).toBe(false)
      expect(hasPlanBelow(instance, repeatBound(instance, { noReturns }), instance.noReturn && noReturns)).toBe(false)
      if (!hasPlanBelow(instance, Infinity, strict)) return
      found.possible++
      if (bound === 0) return
      found.repeating++
      if (hasPlanBelow(instance, bound + 1, strict)) found.reached++
    }),
    { numRuns: 2500, seed: 7 },
  )
  expect(found.possible).toBeGreaterThan(400)
  expect(found.repeating).toBeGreaterThan(120)
  expect(found.reached).toBeGreaterThan(0.8 * found.repeating)
})

test.each([
  [43, 6, 4, false, 42],
  [43, 6, 4, true, 78],
  [60, 8, 3, false, 0],
  [60, 8, 3, true, 12],
  [35, 5, 3, true, 45],
  [31, 5, 3, true, 33],
  [23, 4, 3, false, 21],
  [23, 4, 3, true, 33],
  [18, 3, 3, false, 27],
  [90, 9, 5, false, 90],
  [36, 6, 4, false, 2],
  [36, 6, 5, false, 4],
  [35, 6, 4, false, 1],
  [30, 6, 4, true, 2],
  [100, 10, 11, false, 6],
  [12, 4, 5, false, 1],
  [32, 8, 11, false, 32],
])('%i people at %i tables in %i rounds, without return %s: at least %i', (people, tables, rounds, noReturn, bound) => {
  expect(repeatBound(plainInstance(people, tables, rounds, { noReturn }))).toBe(bound)
})

test('the closed form reaches the bound of its problem', () => {
  for (const [people, tables, rounds] of [
    [23, 4, 3],
    [35, 5, 4],
    [31, 5, 3],
    [60, 8, 8],
    [90, 9, 5],
    [50, 5, 6],
  ] as const) {
    for (const noReturn of rounds <= tables ? [false, true] : [false]) {
      const [first] = constructions({ people, tables, rounds, noReturn, fixedHosts: false }, [], 1)
      expect(first).toMatchObject({ perfect: true, repeats: repeatBound(plainInstance(people, tables, rounds, { noReturn })) })
    }
  }
})

test('a fixed host counts as somebody met again', () => {
  const people = 64 + 8
  const fixed = new Int16Array(people * 3).fill(-1)
  const host = new Uint8Array(people)
  for (let t = 0; t < 8; t++) {
    host[t] = 1
    fixed.fill(t, t * 3, t * 3 + 3)
  }
  expect(repeatBound(plainInstance(people, 8, 3, { fixed, host }))).toBe(24)
})

test('people bound to tables of their own repeat among themselves', () => {
  const allowed = Uint8Array.from({ length: 24 * 6 }, (_, at) => Number(Math.floor(at / 6 / 16) === Math.floor((at % 6) / 3)))
  // Sixteen people at three tables in nine cells, eight at the other three.
  expect(repeatBound(plainInstance(24, 6, 3, { allowed, high: new Int16Array(18).fill(6) }))).toBe(3 * 7)
})

test('rooms of two sizes: the exact transport', () => {
  const rooms = Int16Array.from({ length: 3 * 4 }, (_, i) => (i % 4 < 2 ? 6 : 2))
  expect(repeatBound(plainInstance(16, 4, 3, { low: rooms, high: rooms }))).toBe(12)
})
