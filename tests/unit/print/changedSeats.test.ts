import { describe, expect, it } from 'vitest'
import { changedSeats } from '../../../src/shared/domain/print/changedSeats.ts'
import type { SeatingPlan } from '../../../src/shared/domain/records/records.ts'
import { sourceOf } from './printFixture.ts'

const room = { people: [{ name: 'A' }, { name: 'B' }, { name: 'C' }], topics: ['1', '2', '3'], rounds: 3 }
const version = (number: number, announced: boolean, change: (plan: SeatingPlan) => void = () => {}): SeatingPlan => {
  const plan = {
    ...structuredClone(sourceOf(room).plan!),
    id: `plan-${number}`,
    number,
    announcedAt: announced ? '2026-03-02T09:00:00.000Z' : null,
  }
  change(plan)
  return plan
}

describe('who needs a new sheet', () => {
  it('is whoever sits elsewhere than announced, in a round to come', () => {
    const moved = version(2, false, (plan) => {
      plan.seats[1]![0] = 2
      plan.seats[2]![1] = -1
    })
    expect(changedSeats([version(1, true), moved])).toEqual(['person-0'])
    expect(changedSeats([version(1, true), { ...moved, played: 2 }])).toEqual([])
  })

  it('is told by the announced version before, once the newest is announced too', () => {
    const moved = version(2, true, (plan) => {
      plan.seats[1]![0] = 2
    })
    expect(changedSeats([moved, version(1, true)])).toEqual(['person-0'])
  })

  it('is nobody that we know of where nothing was announced', () => {
    expect(changedSeats([])).toBeNull()
    expect(changedSeats([version(1, true)])).toBeNull()
    expect(changedSeats([version(1, false), version(2, false)])).toBeNull()
  })
})
