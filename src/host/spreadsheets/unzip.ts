import { constants, inflateRawSync } from 'node:zlib'
import { LIMITS } from './limits.ts'
import { tooLarge, unreadable } from './refusals.ts'
import type { ZipEntry } from './zipDirectory.ts'

const STORED = 0
const DEFLATED = 8

/** Unpacks entries of one archive; what comes out counts, whatever the directory said, and stops at the limit of all together. */
export const createUnzip = (bytes: Uint8Array): ((entry: ZipEntry) => Buffer) => {
  let room: number = LIMITS.unpackedBytes
  return (entry) => {
    const packed = Buffer.from(bytes.buffer, bytes.byteOffset + entry.start, entry.packed)
    const unpacked = inflate(packed, entry, Math.min(room, entry.unpacked))
    room -= unpacked.length
    return unpacked
  }
}

const inflate = (packed: Buffer, { method, unpacked }: ZipEntry, most: number): Buffer => {
  if (method !== STORED && method !== DEFLATED) throw unreadable('workbook')
  try {
    const result = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
    if (result.length !== unpacked) throw unreadable('unsafe')
    return result
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge('unpacked')
    if ((error as { code?: unknown }).code === 'UNREADABLE_FILE') throw error
    throw unreadable('workbook', {}, error)
  }
}

/** The first bytes of an entry, enough to see what it is; little comes out of so little. */
export const peek = (bytes: Uint8Array, entry: ZipEntry): Buffer => {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset + entry.start, Math.min(entry.packed, 64))
  if (entry.method === STORED) return packed
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1024 * 1024 })
  } catch {
    return Buffer.alloc(0)
  }
}
