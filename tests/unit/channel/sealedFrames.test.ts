import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealedFrames } from '../../../src/shared/domain/channel/sealedFrames.ts'
import type { FrameKind } from '../../../src/shared/domain/channel/sealedFrames.ts'

const A = new Uint8Array(32).fill(1)
const B = new Uint8Array(32).fill(2)
const ends = () => ({ near: sealedFrames(A, B), far: sealedFrames(B, A) })
const frames = fc.array(fc.tuple(fc.constantFrom<FrameKind[]>(0, 1, 2), fc.uint8Array({ maxLength: 200 })), { minLength: 1, maxLength: 12 })

describe('sealed frames', () => {
  it('arrive as they were sent', () => {
    fc.assert(
      fc.property(frames, (sent) => {
        const { near, far } = ends()
        expect(sent.map(([kind, bytes]) => far.open(near.seal(kind, bytes)))).toEqual(sent.map(([kind, bytes]) => ({ kind, bytes })))
      }),
    )
  })

  it('are refused with any one bit flipped, and so is all that follows', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(), (bytes, at) => {
        const { near, far } = ends()
        const frame = near.seal(1, bytes)
        const bit = at % (frame.length * 8)
        const bent = frame.slice()
        bent[bit >> 3]! ^= 1 << (bit & 7)
        expect(() => far.open(bent)).toThrow()
        expect(() => far.open(frame)).toThrow()
      }),
    )
  })

  it('are refused in any other order: twice, swapped, or with one missing', () => {
    fc.assert(
      fc.property(frames, fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 20 }), (sent, order) => {
        const { near, far } = ends()
        const sealed = sent.map(([kind, bytes]) => near.seal(kind, bytes))
        const picked = order.map((place) => place % sealed.length)
        const good = picked.findIndex((place, index) => place !== index)
        for (const [index, place] of picked.entries()) {
          if (good === -1 || index < good) expect(far.open(sealed[place]!)).toBeDefined()
          else expect(() => far.open(sealed[place]!)).toThrow()
        }
      }),
    )
  })

  it('are refused where they come back to their sender', () => {
    const { near } = ends()
    expect(() => near.open(near.seal(0, A))).toThrow()
  })

  it.each([new Uint8Array(0), new Uint8Array(16), new Uint8Array(17), new Uint8Array(1000)])('are refused where they are none', (frame) => {
    expect(() => ends().far.open(frame)).toThrow()
  })

  it('of an unknown kind are refused', () => {
    const { near, far } = ends()
    expect(() => far.open(near.seal(9 as FrameKind, A))).toThrow('no known kind')
  })

  it('show nothing of what they carry, and never look the same', () => {
    const { near } = ends()
    const text = new TextEncoder().encode('Benches in the shade')
    const [one, two] = [near.seal(1, text), near.seal(1, text)].map((frame) => Buffer.from(frame))
    expect(one!.includes('Benches')).toBe(false)
    expect(one!.equals(two!)).toBe(false)
  })
})
