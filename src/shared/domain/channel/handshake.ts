import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import * as z from 'zod'
import { PROTOCOL_VERSION } from '../../contract/contract.ts'
import { fromBase64Url, joinBytes, toBase64Url, utf8 } from './bytes.ts'
import { MAX_HELLO_BYTES, sealedFrames } from './sealedFrames.ts'
import type { Channel } from './sealedFrames.ts'
import { symbolsFrom } from './symbols.ts'
import type { SymbolCode } from './symbols.ts'

const KEY_BYTES = 32
const SYMBOLS_SHOWN = 3
const INFO = utf8('tavolata station 1')

const name = z.string().regex(/^[\w-]{1,60}$/)
const publicKey = z.string().length(43)
const who = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('invitation'), id: name }),
  z.strictObject({ kind: z.literal('code') }),
  z.strictObject({ kind: z.literal('station'), id: name }),
])
/** Who a device says it is: it holds an invitation, typed a code, or was here before. */
export type Who = z.infer<typeof who>

const hello = z.strictObject({ v: z.literal(1), protocol: z.number().int(), who, e: publicKey })
const answer = z.strictObject({ v: z.literal(1), e: publicKey })
/** Why the host ends a handshake before it began. */
export const HANDSHAKE_ERRORS = ['version', 'doors', 'throttled', 'unknown', 'full'] as const
export type HandshakeError = (typeof HANDSHAKE_ERRORS)[number]
const refusal = z.strictObject({ error: z.enum(HANDSHAKE_ERRORS) })

/** As many random bytes as asked for, fit for keys. */
export type Random = (bytes: number) => Uint8Array
export type Secured = { channel: Channel; symbols: SymbolCode[] }

/** The host said no, and why. */
export class HandshakeRefused extends Error {
  readonly reason: HandshakeError

  constructor(reason: HandshakeError) {
    super(reason)
    this.reason = reason
  }
}

/** The secret of both ends where a code was typed. `code` is in its normal form. */
export const secretOfCode = (code: string): Uint8Array => utf8(code)
/** The secret of both ends where a device was here before: the host keeps only this of its token. */
export const secretOfToken = (token: Uint8Array): Uint8Array => sha256(token)

/**
 * What both ends make of the exchange (X25519, RFC 7748; HKDF-SHA256, RFC 5869). Keys of one connection only: who learns the secret later
 * reads nothing of it, and who hears everything without the secret neither.
 */
const derive = (shared: Uint8Array, secret: Uint8Array, sentHello: string, sentAnswer: string) => {
  const salt = sha256(joinBytes(utf8(sentHello), utf8(sentAnswer)))
  const keys = hkdf(sha256, joinBytes(shared, secret), salt, INFO, 2 * KEY_BYTES + SYMBOLS_SHOWN)
  return {
    toHost: keys.slice(0, KEY_BYTES),
    toClient: keys.slice(KEY_BYTES, 2 * KEY_BYTES),
    symbols: symbolsFrom(keys.slice(2 * KEY_BYTES)),
  }
}

const readKey = (text: string): Uint8Array => {
  const key = fromBase64Url(text)
  if (key?.length !== KEY_BYTES) throw new Error('Not a public key.')
  return key
}

/**
 * The device's end. `finish` takes the host's answer; throws HandshakeRefused where the host says no, another Error where the answer
 * makes no sense.
 */
export const clientHandshake = ({ who: asks, secret, random }: { who: Who; secret: Uint8Array; random: Random }) => {
  const own = random(KEY_BYTES)
  const first = JSON.stringify({ v: 1, protocol: PROTOCOL_VERSION, who: asks, e: toBase64Url(x25519.getPublicKey(own)) })
  return {
    hello: first,
    finish: (text: string): Secured => {
      const json: unknown = JSON.parse(text)
      const refused = refusal.safeParse(json)
      if (refused.success) throw new HandshakeRefused(refused.data.error)
      const shared = x25519.getSharedSecret(own, readKey(answer.parse(json).e))
      const { toHost, toClient, symbols } = derive(shared, secret, first, text)
      return { channel: sealedFrames(toHost, toClient), symbols }
    },
  }
}

export type HostHandshake = { who: Who; protocol: number; answer: string; finish: (secret: Uint8Array) => Secured }

/**
 * The host's end. Throws where the first frame makes no sense. `finish` may be called for several secrets, to see which one opens the
 * device's next frame.
 */
export const hostHandshake = ({ hello: text, random }: { hello: string; random: Random }): HostHandshake => {
  if (text.length > MAX_HELLO_BYTES) throw new Error('Too long.')
  const asked = hello.parse(JSON.parse(text))
  const theirs = readKey(asked.e)
  const own = random(KEY_BYTES)
  const reply = JSON.stringify({ v: 1, e: toBase64Url(x25519.getPublicKey(own)) })
  // Here and not in `finish`: a key that makes every secret zero is refused before anything is answered.
  const shared = x25519.getSharedSecret(own, theirs)
  return {
    who: asked.who,
    protocol: asked.protocol,
    answer: reply,
    finish: (secret) => {
      const { toHost, toClient, symbols } = derive(shared, secret, text, reply)
      return { channel: sealedFrames(toClient, toHost), symbols }
    },
  }
}
