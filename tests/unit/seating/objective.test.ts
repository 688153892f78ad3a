import { describe, expect, it } from 'vitest'
import type { Instance } from '../../../src/shared/domain/seating/instance.ts'
import { measure } from '../../../src/shared/domain/seating/objective.ts'

/** Six people, two tables, two rounds; the last one misses round 2. */
const instance: Instance = {
  people: 6,
  tables: 2,
  rounds: 2,
  present: Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0),
  low: Int16Array.of(3, 3, 2, 2),
  high: Int16Array.of(3, 3, 3, 3),
  fixed: new Int16Array(12).fill(-1),
  allowed: null,
  host: Uint8Array.of(1, 0, 0, 0, 0, 0),
  noReturn: true,
  apart: [[0, 3]],
  together: [[1, 2]],
  values: [Int32Array.of(0, 1)],
  wishes: [[], [1, 0], [], [], [], [0]].map((tables) => Int16Array.from(tables)),
  announced: new Int16Array(12).fill(-1),
  played: 0,
  seed: 1,
}

describe('The objective of a plan', () => {
  it('counts by hand what stands in the seats', () => {
    // Round 1: 0 1 2 | 3 4 5. Round 2: 0 1 2 | 3 4.
    const seats = Int16Array.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, -1)
    // Returns: 1, 2, 3, 4. Wishes: 1 never sees table 1 (12), 5 never table 0 (12). Repeats: 0-1, 0-2, 3-4; 1-2 is listed.
    // Mix: a share of 1 head at each table in round 1, of 6/5 and 4/5 in round 2: one head over and one short, then one short.
    expect(measure(instance, seats)).toEqual([0, 4, 0, 24, 3, 2, 0])
  })

  it('counts what is broken, changed and uneven', () => {
    // Round 1: 0 3 1 4 | 2 5. Round 2: 0 3 | 1 2 4.
    const seats = Int16Array.of(0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, -1)
    const told = { ...instance, announced: Int16Array.of(0, 0, 0, 0, -1, -1, 0, 0, 0, 1, -1, 1) }
    // Apart in both rounds, 1 and 2 separated in round 1, a table of 4 and one of 2 where 3 are due.
    const [broken, , changed, , , , uneven] = measure(told, seats)
    expect([broken, changed, uneven]).toEqual([5, 1, 2])
  })
})
