import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes, bytesToHex } from '@noble/hashes/utils.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBase64Url } from '../../../src/shared/domain/channel/bytes.ts'
import { clientHandshake, HandshakeRefused, hostHandshake } from '../../../src/shared/domain/channel/handshake.ts'
import type { Secured, Who } from '../../../src/shared/domain/channel/handshake.ts'
import { SYMBOLS } from '../../../src/shared/domain/channel/symbols.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const given = (key: Uint8Array) => () => key.slice()
/** RFC 7748, section 5.2, first vector. */
const SCALAR = 'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4'
const POINT = 'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c'
const PRODUCT = 'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552'
const CODE: Who = { kind: 'code' }

const shake = (clientKey: Uint8Array, hostKey: Uint8Array, secret: Uint8Array, hostSecret = secret): { client: Secured; host: Secured } => {
  const client = clientHandshake({ who: CODE, secret, random: given(clientKey) })
  const host = hostHandshake({ hello: client.hello, random: given(hostKey) })
  return { client: client.finish(host.answer), host: host.finish(hostSecret) }
}

describe('the handshake', () => {
  it('gives both ends keys that fit and the same three symbols', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 300 }), (a, b, secret, text) => {
        const { client, host } = shake(a, b, secret)
        expect(client.symbols).toEqual(host.symbols)
        expect(client.symbols).toHaveLength(3)
        expect(host.channel.open(client.channel.seal(1, text))).toEqual({ kind: 1, bytes: text })
        expect(client.channel.open(host.channel.seal(2, text))).toEqual({ kind: 2, bytes: text })
      }),
      { numRuns: 60 },
    )
  })

  it('gives keys that do not fit where the secrets differ', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), bytes(16), bytes(16), (a, b, secret, other) => {
        fc.pre(toBase64Url(secret) !== toBase64Url(other))
        const { client, host } = shake(a, b, secret, other)
        expect(() => host.channel.open(client.channel.seal(0, secret))).toThrow()
        expect(() => client.channel.open(host.channel.seal(0, secret))).toThrow()
      }),
      { numRuns: 60 },
    )
  })

  it('gives other keys to the same secret the next time', () => {
    const secret = new Uint8Array(16)
    const first = shake(new Uint8Array(32).fill(1), new Uint8Array(32).fill(2), secret)
    const second = shake(new Uint8Array(32).fill(1), new Uint8Array(32).fill(3), secret)
    expect(() => second.host.channel.open(first.client.channel.seal(0, secret))).toThrow()
  })

  it('does not fit where somebody between the two changed what was said in the clear', () => {
    const secret = new Uint8Array(16).fill(7)
    const client = clientHandshake({ who: { kind: 'station', id: 'a' }, secret, random: given(new Uint8Array(32).fill(1)) })
    const host = hostHandshake({ hello: client.hello.replace('"a"', '"b"'), random: given(new Uint8Array(32).fill(2)) })
    const { channel } = client.finish(host.answer)
    expect(() => host.finish(secret).channel.open(channel.seal(0, secret))).toThrow()
  })

  it('says who asks and which protocol they speak, and why the host says no', () => {
    const who: Who = { kind: 'invitation', id: '0192-ab' }
    const client = clientHandshake({ who, secret: new Uint8Array(16), random: given(new Uint8Array(32).fill(1)) })
    const host = hostHandshake({ hello: client.hello, random: given(new Uint8Array(32).fill(2)) })
    expect([host.who, host.protocol]).toEqual([who, 1])
    expect(() => client.finish('{"error":"doors"}')).toThrow(new HandshakeRefused('doors'))
  })

  it.each([
    'x',
    '{}',
    '[]',
    'null',
    '{"v":2,"protocol":1,"who":{"kind":"code"},"e":"AAAA"}',
    `{"v":1,"protocol":1,"who":{"kind":"code"},"e":"${'A'.repeat(43)}"}`,
    `{"v":1,"protocol":1,"who":{"kind":"code"},"e":"${'!'.repeat(43)}"}`,
    `{"v":1,"protocol":1,"who":{"kind":"root"},"e":"CQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}`,
    `{"v":1,"protocol":1,"who":{"kind":"station","id":"../x"},"e":"CQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}`,
    `{"v":1,"protocol":1,"who":{"kind":"code"},"e":"CQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","more":1}`,
  ])('refuses the first frame %s', (hello) => {
    expect(() => hostHandshake({ hello, random: given(new Uint8Array(32).fill(2)) })).toThrow()
  })

  it('refuses any other text, too', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (hello) => {
        expect(() => hostHandshake({ hello, random: given(new Uint8Array(32).fill(2)) })).toThrow()
      }),
    )
  })
})

describe('what the handshake is made of', () => {
  it('multiplies on curve 25519 as RFC 7748, section 5.2', () => {
    expect(bytesToHex(x25519.getSharedSecret(hexToBytes(SCALAR), hexToBytes(POINT)))).toBe(PRODUCT)
  })

  it('derives keys as RFC 5869, test case 1', () => {
    const okm = hkdf(
      sha256,
      new Uint8Array(22).fill(0x0b),
      hexToBytes('000102030405060708090a0b0c'),
      hexToBytes('f0f1f2f3f4f5f6f7f8f9'),
      42,
    )
    expect(bytesToHex(okm)).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865')
  })

  it('has 32 different symbols, so that a byte falls on each as often', () => {
    expect(new Set(SYMBOLS).size).toBe(32)
  })
})
