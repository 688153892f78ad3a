import { chacha20poly1305 } from '@noble/ciphers/chacha.js'

/** Bytes of plain text in every chunk of a bundle but the last. */
export const CHUNK_BYTES = 64 * 1024
/** How much longer a chunk is once it is sealed. */
export const TAG_BYTES = 16

export type ChunkPlace = { key: Uint8Array; index: number; isLast: boolean; header: Uint8Array }

/**
 * The nonce counts the chunks and says which is the last (the STREAM construction, Hoang et al. 2015): no chunk can be moved, doubled or
 * left out, and a file that was cut short has no last one. 11 bytes of counter, one of flag.
 */
const nonceOf = ({ index, isLast }: ChunkPlace): Uint8Array => {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setBigUint64(3, BigInt(index))
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** Seals one chunk; `header` is what lies in clear in front of the body and cannot be changed without breaking every seal. */
export const sealChunk = (plain: Uint8Array, place: ChunkPlace): Uint8Array =>
  chacha20poly1305(place.key, nonceOf(place), place.header).encrypt(plain)

/** The plain text of a chunk, or null where the key is another one, a byte was changed, or it belongs elsewhere. */
export const unsealChunk = (sealed: Uint8Array, place: ChunkPlace): Uint8Array | null => {
  if (sealed.length < TAG_BYTES) return null
  try {
    return chacha20poly1305(place.key, nonceOf(place), place.header).decrypt(sealed)
  } catch {
    return null
  }
}
