import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTimes, tick, witness } from '../../../src/shared/domain/changes/hybridClock.ts'

const DAY = 86_400_000
const wall = fc.integer({ min: 0, max: 4e12 })

test('our own times only ever grow, whatever the wall clock and the others say', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ wall, remote: fc.option(wall) }), { maxLength: 50 }), (steps) => {
      let time = { ms: 0, ctr: 0 }
      for (const { wall: now, remote } of steps) {
        if (remote !== null) time = witness(time, { ms: remote, ctr: 3 }, now)
        const next = tick(time, now)
        expect(compareTimes(next, time)).toBeGreaterThan(0)
        time = next
      }
    }),
  )
})

test('a full counter carries over instead of failing', () => {
  expect(tick({ ms: 5, ctr: 0xffff }, 3)).toEqual({ ms: 6, ctr: 0 })
})

test('a remote time more than a day ahead does not move ours', () => {
  const ours = { ms: 1000, ctr: 0 }
  expect(witness(ours, { ms: 1000 + DAY + 1, ctr: 0 }, 900)).toEqual(ours)
  expect(witness(ours, { ms: 1000 + DAY, ctr: 7 }, 900)).toEqual({ ms: 1000 + DAY, ctr: 7 })
})
