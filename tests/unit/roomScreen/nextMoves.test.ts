import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextMoves } from '../../../src/renderer/places/room/people/nextMoves.ts'

const plan = {
  people: ['ann', 'bob', 'cid', 'dee', 'eve'],
  tables: ['north', 'south', 'west'],
  seats: [
    [0, 0, 1, 2, -1],
    [0, 1, 2, 0, 1],
  ],
}

describe('who moves next', () => {
  it('goes in groups by where from and where to; who comes from nowhere comes first', () => {
    expect(nextMoves(plan, 2)).toEqual({
      round: 2,
      groups: [
        { from: null, to: 'south', people: ['eve'] },
        { from: 'north', to: 'south', people: ['bob'] },
        { from: 'south', to: 'west', people: ['cid'] },
        { from: 'west', to: 'north', people: ['dee'] },
      ],
      movers: 4,
      stay: 1,
    })
  })

  it('sits everybody down in the first round', () => {
    const { groups, movers, stay } = nextMoves(plan, 1)
    expect([groups.map(({ from }) => from), movers, stay]).toEqual([[null, null, null], 4, 0])
  })

  it('counts everybody who has a seat exactly once', () => {
    const seats = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(seats, seats, (first, second) => {
        const { movers, stay, groups } = nextMoves({ ...plan, seats: [first, second] }, 2)
        expect(movers + stay).toBe(second.filter((table) => table >= 0).length)
        expect(groups.flatMap(({ people }) => people).length).toBe(movers)
        expect(groups.every(({ from, to }) => from !== to)).toBe(true)
      }),
    )
  })
})
