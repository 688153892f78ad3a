import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64Url, joinBytes, toBase64Url } from '../../../src/shared/domain/channel/bytes.ts'
import { CODE_ALPHABET, codeFrom, normaliseCode } from '../../../src/shared/domain/channel/codes.ts'
import { readFromClient, readFromHost, writeControl } from '../../../src/shared/domain/channel/control.ts'
import { joinFragment, readJoinFragment } from '../../../src/shared/domain/channel/joinFragment.ts'

const secret = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('bytes', () => {
  it('go through base64url and back, as Node writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
      }),
    )
  })

  it.each(['A', 'AB', 'A+B/', 'AA==', 'AAAAA', 'ä'])('that are not one canonical text are none: %s', (text) => {
    expect(fromBase64Url(text)).toBeNull()
  })

  it('are joined in order', () => {
    expect([...joinBytes(new Uint8Array([1]), new Uint8Array(), new Uint8Array([2, 3]))]).toEqual([1, 2, 3])
  })
})

describe('a code to type', () => {
  it('is read however it is written', () => {
    expect(['k7m2 p9qa', 'K7M2-P9QA', ' k7m2p9qa '].map(normaliseCode)).toEqual(['K7M2P9QA', 'K7M2P9QA', 'K7M2P9QA'])
    expect(normaliseCode('oil0-1abc')).toBe('01101ABC')
  })

  it.each(['', 'K7M2P9Q', 'K7M2P9QAA', 'K7M2P9Q!', 'K7M2P9QU', 'K7M2P9Qé'])('is not %s', (typed) => {
    expect(normaliseCode(typed)).toBeNull()
  })

  it('is made of letters that are read back', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => normaliseCode(codeFrom(random)) === codeFrom(random)))
    expect(new Set(CODE_ALPHABET).size).toBe(32)
  })
})

describe('the fragment of an invitation', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(fc.uuid(), secret, (id, bytes) => {
        expect(readJoinFragment(joinFragment(id, bytes))).toEqual({ id, secret: bytes })
      }),
    )
  })

  it.each(['', '#', '#join=', '#join=a', '#join=a.AAAA', `#join=../a.${'A'.repeat(22)}`, `#key=a.${'A'.repeat(22)}`])(
    'is not %s',
    (hash) => {
      expect(readJoinFragment(hash)).toBeNull()
    },
  )
})

describe('control messages', () => {
  it('are read back', () => {
    const asked = { type: 'in', name: 'Anna', device: 'iPhone', token: 'AAAA' } as const
    expect(readFromClient(writeControl(asked))).toEqual(asked)
    const gone = { type: 'gone', reason: 'revoked' } as const
    expect(readFromHost(writeControl(gone))).toEqual(gone)
  })

  it.each([
    '{}',
    '[]',
    'x',
    '{"type":"welcome"}',
    '{"type":"in","name":1,"device":""}',
    '{"type":"in","name":"","device":"","role":"facilitator"}',
  ])('of a device are refused where they make no sense: %s', (text) => {
    expect(() => readFromClient(new TextEncoder().encode(text))).toThrow()
  })
})
