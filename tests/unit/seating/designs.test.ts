import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedForm } from '../../../src/shared/domain/seating/designs/closedForm.ts'
import { constructions } from '../../../src/shared/domain/seating/designs/constructions.ts'
import type { Construction, ConstructionSize } from '../../../src/shared/domain/seating/designs/constructions.ts'
import { fewestLevelRepeats } from '../../../src/shared/domain/seating/designs/levelRepeats.ts'
import { designSize, developDesign, storedDesignsFile } from '../../../src/shared/domain/seating/designs/storedDesigns.ts'
import { countSchedule } from './scheduleCount.ts'

const { designs } = storedDesignsFile.parse(
  JSON.parse(readFileSync(new URL('../../../resources/seating/designs.json', import.meta.url), 'utf8')),
)

const sizeOf = (people: number, tables: number, rounds: number, more: Partial<ConstructionSize> = {}): ConstructionSize => ({
  people,
  tables,
  rounds,
  noReturn: false,
  fixedHosts: false,
  ...more,
})

function allOf(size: ConstructionSize): Construction[] {
  return [...constructions(size, designs, 1)].filter((found) => found !== 'working')
}

/** The first with so few repeats, or else the last, which is the best; its own figures are checked against a plain count. */
function bestOf(size: ConstructionSize, enough = 0): Construction {
  let best: Construction | null = null
  for (const found of constructions(size, designs, 1)) {
    if (found === 'working') continue
    best = found
    if (found.repeats <= enough) break
  }
  const counted = countSchedule(best!.schedule, size)
  expect(counted).toMatchObject({ repeats: best!.repeats, level: true, returns: size.noReturn ? 0 : counted.returns })
  expect(best!.perfect).toBe(best!.repeats === fewestLevelRepeats(size))
  return best!
}

describe('stored designs', () => {
  test.each(designs.map((design) => [design.design, design] as const))(
    '%s: tables full, nobody meets twice unless it says so',
    (_, design) => {
      const { tables, each, rounds } = designSize(design)
      const schedule = developDesign(design)
      expect(schedule.length).toBe(tables * each * rounds)
      expect(Math.min(...schedule)).toBe(0)
      const repeats = design.repeats ?? 0
      expect(countSchedule(schedule, sizeOf(tables * each, tables, rounds))).toMatchObject({ repeats, worstPair: repeats > 0 ? 2 : 1 })
      for (let r = 0; r < rounds; r++) {
        const sizes = new Int32Array(tables)
        for (let p = 0; p < tables * each; p++) sizes[schedule[p * rounds + r]!]!++
        expect([...sizes]).toEqual(Array.from({ length: tables }, () => each))
      }
    },
  )

  test('one table of people short, or with hosts, they still fit', () => {
    expect(bestOf(sizeOf(27, 7, 9))).toMatchObject({ method: 'stored-design', repeats: 0 })
    expect(bestOf(sizeOf(56, 10, 7))).toMatchObject({ method: 'stored-design', repeats: 0 })
    expect(bestOf(sizeOf(60, 10, 4, { noReturn: true }))).toMatchObject({ repeats: 0 })
  })
})

describe('the closed form', () => {
  test('any number of people, prime powers of tables and rounds: the bound, at most two meetings, level tables', () => {
    const drawn = fc.constantFrom(2, 3, 4, 5, 7, 8, 9, 11, 13, 16).chain((tables) =>
      fc.record({
        tables: fc.constant(tables),
        people: fc.integer({ min: 1, max: Math.min(tables ** 3, 260) }),
        rounds: fc.integer({ min: 1, max: tables }),
        noReturn: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(drawn, ({ tables, people, rounds, noReturn }) => {
        const size = sizeOf(people, tables, rounds, { noReturn })
        const found = closedForm(size)!
        const counted = countSchedule(found.schedule, size)
        expect(counted).toMatchObject({ repeats: fewestLevelRepeats(size), level: true })
        if (noReturn) expect(counted.returns).toBe(0)
        const layers = Math.ceil(people / (tables * (tables - 1)))
        if (!noReturn || layers <= 1 + tables - rounds) expect(counted.worstPair).toBeLessThanOrEqual(2)
      }),
      { numRuns: 150, seed: 3 },
    )
  })

  test.each([
    [32, 8, 9],
    [64, 8, 9],
    [49, 7, 8],
    [81, 9, 10],
    [31, 8, 9],
    [50, 5, 6],
  ])('%i people, %i tables: one round more than tables', (people, tables, rounds) => {
    const size = sizeOf(people, tables, rounds)
    expect(countSchedule(closedForm(size)!.schedule, size)).toMatchObject({ repeats: fewestLevelRepeats(size), level: true })
  })

  test('does not claim what it cannot do', () => {
    expect(closedForm(sizeOf(30, 6, 3))).toBeNull()
    expect(closedForm(sizeOf(20, 5, 6))).toBeNull()
    expect(closedForm(sizeOf(32, 8, 9, { noReturn: true }))).toBeNull()
    expect(allOf(sizeOf(10, 4, 5, { noReturn: true }))).toEqual([])
  })
})

describe('steps that people follow by heart', () => {
  test('every person goes on by one step, and nobody meets twice while differences allow it', () => {
    for (const [people, tables, rounds, noReturn] of [
      [30, 10, 4, false],
      [20, 10, 4, true],
      [24, 6, 2, true],
      [194, 20, 4, false],
      [90, 15, 3, false],
    ] as const) {
      const size = sizeOf(people, tables, rounds, { noReturn, stepsOnly: true })
      const found = bestOf(size)
      expect(found).toMatchObject({ method: 'step-rotation', repeats: 0 })
      for (let p = 0; p < people; p++) {
        const [start, second] = found.schedule.subarray(p * rounds)
        for (let r = 0; r < rounds; r++) expect(found.schedule[p * rounds + r]).toBe((start! + (second! - start! + tables) * r) % tables)
        if (noReturn) expect(second).not.toBe(start)
      }
    }
  })

  test('beyond that, the fewest repeats it finds, and said to be imperfect', () => {
    expect(bestOf(sizeOf(120, 12, 4, { stepsOnly: true }))).toMatchObject({ perfect: false })
    expect(allOf(sizeOf(12, 4, 5, { noReturn: true, stepsOnly: true }))).toEqual([])
  })
})

describe('searched schedules', () => {
  test('six tables: as few as may be, and nobody more than twice', () => {
    for (const noReturn of [false, true]) {
      const size = sizeOf(43, 6, 4, { noReturn })
      expect(countSchedule(bestOf(size).schedule, size)).toMatchObject({ repeats: noReturn ? 78 : 42, worstPair: 2 })
    }
  })

  test.each([
    [75, 10, 5, {}],
    [120, 12, 5, {}],
    [110, 12, 4, { noReturn: true }],
    [150, 15, 5, {}],
    [72, 12, 6, { fixedHosts: true }],
    [43, 6, 4, {}],
    [43, 6, 4, { noReturn: true }],
    [22, 6, 7, {}],
    [33, 11, 12, {}],
    [15, 8, 12, {}],
    [36, 6, 4, {}],
    [154, 14, 5, {}],
    [80, 10, 6, {}],
    [90, 10, 3, { noReturn: true }],
    [132, 12, 6, { fixedHosts: true }],
  ])('%i people, %i tables, %i rounds %j: nothing better is possible', (people, tables, rounds, more) => {
    expect(bestOf(sizeOf(people, tables, rounds, more))).toMatchObject({ perfect: true })
  })

  test.each([
    [100, 10, 6, 70],
    [100, 10, 11, 480],
    [36, 6, 5, 12],
    [32, 8, 10, 10],
  ])('%i people, %i tables, %i rounds: at most %i repeats', (people, tables, rounds, repeats) => {
    expect(bestOf(sizeOf(people, tables, rounds), repeats).repeats).toBeLessThanOrEqual(repeats)
  })

  test('each one found is better than those before it, and an imperfect one says so', () => {
    const found: Construction[] = []
    for (const next of constructions(sizeOf(100, 10, 6), designs, 1)) {
      if (next !== 'working') found.push(next)
      if (found.length === 2) break
    }
    expect(found.map(({ perfect }) => perfect)).toEqual([false, false])
    expect(found[1]!.repeats).toBeLessThan(found[0]!.repeats)
  })

  test('the same seed gives the same schedules, slice by slice', () => {
    const size = sizeOf(110, 15, 6)
    const steps = (seed: number): string[] => Array.from(constructions(size, designs, seed), (found) => JSON.stringify(found))
    expect(steps(5)).toEqual(steps(5))
    expect(steps(5)).not.toEqual(steps(6))
  })

  test('any size gives level schedules that keep the rules, or none', () => {
    const drawn = fc.record({
      people: fc.integer({ min: 1, max: 40 }),
      tables: fc.integer({ min: 1, max: 9 }),
      rounds: fc.integer({ min: 1, max: 6 }),
      noReturn: fc.boolean(),
      fixedHosts: fc.boolean(),
    })
    fc.assert(
      fc.property(drawn, (size) => {
        let worked = 0
        for (const found of constructions(size, designs, 1)) {
          if (found === 'working' && ++worked > 40) break
          if (found === 'working') continue
          const counted = countSchedule(found.schedule, size)
          expect(counted).toMatchObject({ repeats: found.repeats, level: true })
          expect(found.repeats).toBeGreaterThanOrEqual(fewestLevelRepeats(size))
          if (size.noReturn) expect(counted.returns).toBe(0)
        }
      }),
      { numRuns: 60, seed: 11 },
    )
  })
})
