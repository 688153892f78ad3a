import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'

/** 0: control, JSON in UTF-8. 1: a call as text. 2: a call as bytes. */
export type FrameKind = 0 | 1 | 2
export type Frame = { kind: FrameKind; bytes: Uint8Array }

/** One end of an encrypted connection: frames arrive in the order in which they were sealed, each once, or the connection is over. */
export type Channel = {
  seal: (kind: FrameKind, bytes: Uint8Array) => Uint8Array
  /** Throws where a bit is wrong, a frame is missing, comes twice or out of order; from then on it throws for every frame. */
  open: (frame: Uint8Array) => Frame
}

/** A frame on the wire is this much longer than what it carries: the kind and the tag of Poly1305. */
export const FRAME_OVERHEAD_BYTES = 17
/** Before keys are there, and after. */
export const MAX_HELLO_BYTES = 8 * 1024
export const MAX_FRAME_BYTES = 256 * 1024

const NONCE_BYTES = 24

const nonceOf = (counter: number): Uint8Array => {
  const nonce = new Uint8Array(NONCE_BYTES)
  new DataView(nonce.buffer).setBigUint64(NONCE_BYTES - 8, BigInt(counter))
  return nonce
}

/**
 * XChaCha20-Poly1305 under a key per direction; the nonce is the number of the frame, so a frame fits its own place and no other.
 * Keys are 32 bytes and must never have been used before.
 */
export const sealedFrames = (sendKey: Uint8Array, receiveKey: Uint8Array): Channel => {
  let sent = 0
  let received = 0
  let isBroken = false

  const decrypt = (frame: Uint8Array): Uint8Array => {
    if (isBroken) throw new Error('The channel is over.')
    try {
      return xchacha20poly1305(receiveKey, nonceOf(received)).decrypt(frame)
    } catch (error) {
      isBroken = true
      throw error
    }
  }

  return {
    seal: (kind, bytes) => {
      const plain = new Uint8Array(bytes.length + 1)
      plain[0] = kind
      plain.set(bytes, 1)
      const frame = xchacha20poly1305(sendKey, nonceOf(sent)).encrypt(plain)
      sent += 1
      return frame
    },
    open: (frame) => {
      const plain = decrypt(frame)
      received += 1
      const [kind] = plain
      if (kind !== 0 && kind !== 1 && kind !== 2) {
        isBroken = true
        throw new Error('A frame of no known kind.')
      }
      return { kind, bytes: plain.subarray(1) }
    },
  }
}
