import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { MOST_BUNDLE_BYTES } from '../../../shared/contract/bundles.contract.ts'
import { cleanJpeg } from '../../../shared/domain/photos/cleanJpeg.ts'
import { Fault } from '../../fault.ts'
import { BundleFault } from './bundleFault.ts'
import { decodeLine } from './bundleLines.ts'
import type { Head, Line } from './bundleLines.ts'
import { decodeHeader, HEADER_BYTES } from './header.ts'
import { linesOf } from './linesOf.ts'
import { unlock } from './locks.ts'
import type { Known } from './locks.ts'
import { plainChunks, readStart } from './sealedFile.ts'

export type CheckedBundle = {
  head: Head
  /** The hash in its last line, which was found to be right. */
  sha256: string
  /** Its lines once more, without head and end; throws where the file is not the one that was checked. */
  lines: () => Generator<Line>
}

/** What a bundle of one table may hold. */
const OF_TABLE: readonly string[] = ['workshop', 'session', 'table', 'term', 'note', 'digest', 'photo', 'vote']
/** The page of somebody else must not wait until a large file has been read. */
const TEXT_AT_ONCE = 400_000

/**
 * Reads a bundle from its first byte to its last without keeping it: seals, every line, its counts and its hash. What it returns has been
 * checked whole; before that nothing may be written. `onLine` sees each line on the way.
 */
export const readBundle = async (
  file: string,
  known: Known,
  onHead: (head: Head) => void,
  onLine: (line: Line) => void,
): Promise<CheckedBundle> => {
  if (statSync(file).size > MOST_BUNDLE_BYTES) throw new Fault('TOO_LARGE', { limit: '200 MB', context: 'bundle' })
  const { header, bytes } = decodeHeader(readStart(file, HEADER_BYTES))
  const unlocked = await unlock(header, bytes, known)
  const read = (): Generator<ReadLine> => readLines(linesOf(plainChunks(file, bytes.length, unlocked)))

  let head: Head | null = null
  let sha256 = ''
  let text = 0
  for (const { line, length, end } of read()) {
    if (line.type === 'head') onHead((head = line))
    else if (line.type !== 'end') onLine(line)
    if (end !== null) sha256 = end
    text += length
    if (text < TEXT_AT_ONCE) continue
    text = 0
    await setImmediate()
  }
  if (head === null || sha256 === '') throw new BundleFault('cut')

  return {
    head,
    sha256,
    lines: function* () {
      for (const { line, end } of read()) {
        if (end !== null && end !== sha256) throw new BundleFault('altered')
        if (line.type !== 'head' && line.type !== 'end') yield line
      }
    },
  }
}

type ReadLine = { line: Line; length: number; end: string | null }

/** Lines in the order head, changes, erasures, photos, end, each as it may be; `end` is the hash once it has been found right. */
function* readLines(lines: ReturnType<typeof linesOf>): Generator<ReadLine> {
  const order = ['head', 'change', 'erasure', 'photo', 'end']
  const counts = { changes: 0, erasures: 0, photos: 0 }
  let head: Head | null = null
  let at = 0
  let end: string | null = null
  for (const { text, hashBefore } of lines) {
    const line = decodeLine(text)
    const place = order.indexOf(line.type)
    if (end !== null || place < at || (head === null) !== (line.type === 'head')) throw new BundleFault('foreign')
    at = place
    if (line.type === 'head') head = line
    if (line.type === 'change') counts.changes += 1
    if (line.type === 'erasure') counts.erasures += 1
    if (line.type === 'photo') counts.photos += 1
    if (line.type === 'end') {
      if (line.sha256 !== hashBefore() || !isSame(line.counts, counts) || !isSame(head!.counts, counts)) throw new BundleFault('counts')
      end = line.sha256
    }
    assertAllowed(line, head!)
    yield { line, length: text.length, end }
  }
  if (end === null) throw new BundleFault('counts')
}

const isSame = (one: object, two: object): boolean => JSON.stringify(one) === JSON.stringify(two)

/** Changes of this workshop only, photos that are what they are called, and of one table nothing about people and no keys. */
const assertAllowed = (line: Line, head: Head): void => {
  if (line.type === 'head' && head.table !== null && head.keys.length > 0) throw new BundleFault('tooMuch')
  if (line.type === 'change') {
    if (line.workshop_id !== head.workshopId) throw new BundleFault('foreign')
    if (line.entity === 'workshop' && line.record_id !== head.workshopId) throw new BundleFault('foreign')
    if (head.table !== null && !OF_TABLE.includes(line.entity)) throw new BundleFault('tooMuch')
  }
  if (line.type === 'erasure' && head.table !== null) throw new BundleFault('tooMuch')
  if (line.type === 'photo') {
    const jpeg = Buffer.from(line.jpeg, 'base64')
    if (!isClean(jpeg) || createHash('sha256').update(jpeg).digest('hex') !== line.hash) throw new BundleFault('foreign')
  }
}

/** Every photo of ours was cleaned before it got its hash, so cleaning it again changes nothing; what it changes is not ours. */
const isClean = (jpeg: Buffer): boolean => {
  const cleaned = cleanJpeg(jpeg)
  return typeof cleaned !== 'string' && jpeg.equals(cleaned.jpeg)
}
