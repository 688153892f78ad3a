import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { CHUNK_BYTES, sealChunk, TAG_BYTES, unsealChunk } from '../../../shared/domain/bundles/sealChunk.ts'
import { syncFile } from '../../db/syncPath.ts'
import { setImmediate } from 'node:timers/promises'
import { Fault } from '../../fault.ts'
import { BundleFault } from './bundleFault.ts'
import type { Unlocked } from './locks.ts'

/** Others get their turn in between: a workshop with many photos takes seconds. */
const CHUNKS_AT_ONCE = 16

/**
 * Writes header and chunks into `file`; on the disk when it is done. `texts` are the lines of the plain text. Throws TOO_LARGE beyond
 * `most` bytes, for no import would take such a file.
 */
export const writeSealed = async (
  file: string,
  header: Buffer,
  unlocked: Unlocked,
  texts: Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): Promise<void> => {
  const handle = openSync(file, 'w', 0o600)
  let at = 0
  const put = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done, bytes.length - done, at + done)
    at += bytes.length
    if (at > most) throw new Fault('TOO_LARGE', { limit: '200 MB', context: 'bundleOut' })
  }
  try {
    put(header)
    let index = 0
    let waiting: Buffer = Buffer.alloc(0)
    let parts: Buffer[] = []
    let length = 0
    for (const text of texts) {
      const part = Buffer.from(text, 'utf8')
      parts.push(part)
      length += part.length
      // A full chunk waits for what comes after it: only then is it known not to be the last.
      if (length <= CHUNK_BYTES) continue
      waiting = Buffer.concat(parts)
      while (waiting.length > CHUNK_BYTES) {
        put(sealChunk(waiting.subarray(0, CHUNK_BYTES), { ...unlocked, index, isLast: false }))
        waiting = waiting.subarray(CHUNK_BYTES)
        index += 1
        if (index % CHUNKS_AT_ONCE === 0) await setImmediate()
      }
      parts = [waiting]
      length = waiting.length
    }
    waiting = Buffer.concat(parts)
    put(sealChunk(waiting, { ...unlocked, index, isLast: true }))
  } finally {
    closeSync(handle)
  }
  syncFile(file)
}

/** The first bytes of a file, as many as there are. */
export const readStart = (file: string, most: number): Buffer => {
  const handle = openSync(file, 'r')
  try {
    const start = Buffer.alloc(most)
    return start.subarray(0, readSync(handle, start, 0, most, 0))
  } finally {
    closeSync(handle)
  }
}

/**
 * The plain text of a bundle, chunk by chunk; `from` is where its body begins. Throws BundleFault at the first byte that is not as it was
 * written, and at the end of a file whose last chunk is missing: use nothing of it before the generator has ended.
 */
export function* plainChunks(file: string, from: number, unlocked: Unlocked): Generator<Buffer> {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const whole = CHUNK_BYTES + TAG_BYTES
    const sealed = Buffer.alloc(whole)
    let index = 0
    for (let at = from; ; index += 1) {
      const length = readSync(handle, sealed, 0, whole, at)
      at += length
      const isLast = at >= size
      const part = sealed.subarray(0, length)
      const plain = unsealChunk(part, { ...unlocked, index, isLast })
      if (plain === null) throw new BundleFault(isLast && isCut(part, { ...unlocked, index }) ? 'cut' : 'altered')
      yield Buffer.from(plain)
      if (isLast) return
    }
  } finally {
    closeSync(handle)
  }
}

/** Was this the end of the file only because the rest is missing? A cut inside a chunk looks like that, too. */
const isCut = (part: Buffer, place: Unlocked & { index: number }): boolean =>
  part.length < TAG_BYTES || part.length < CHUNK_BYTES + TAG_BYTES || unsealChunk(part, { ...place, isLast: false }) !== null
