import { LIMITS } from './limits.ts'
import { tooLarge, unreadable } from './refusals.ts'

/** One file of a zip archive as its directory describes it; `start` is where its bytes begin. Sizes in bytes. */
export type ZipEntry = { name: string; method: number; packed: number; unpacked: number; start: number }

const END = Buffer.from('PK\x05\x06', 'latin1')
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const IN_EXTRA = 0xffff_ffff

const SYMLINK = 0xa000
const isSymlink = (attributes: number): boolean => ((attributes >>> 16) & 0xf000) === SYMLINK

/** Names that lead out of their folder or pretend to. */
const isUnsafeName = (name: string): boolean =>
  name === '' || name.startsWith('/') || /[\\\0:]/.test(name) || name.split('/').some((part) => part === '..' || part === '.')

/**
 * The directory of a zip archive, checked before anything is unpacked. Throws UNREADABLE_FILE for passwords, links, names that
 * lead elsewhere, two files of one name, files that overlap or reach beyond the archive, and TOO_LARGE for what would
 * unpack to more than `LIMITS` allow.
 */
export const readZipDirectory = (bytes: Uint8Array): ZipEntry[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(END)
  if (end < 0 || end + END_LENGTH > buffer.length || end < buffer.length - END_LENGTH - LONGEST_COMMENT) throw unreadable('workbook')
  const count = buffer.readUInt16LE(end + 10)
  if (count > LIMITS.zipEntries) throw tooLarge('unpacked')
  const entries: ZipEntry[] = []
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== CENTRAL) throw unreadable('workbook')
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28)
    const extraEnd = nameEnd + buffer.readUInt16LE(at + 30)
    if (extraEnd > end) throw unreadable('workbook')
    if (buffer.readUInt16LE(at + 8) & 1) throw unreadable('password')
    const name = buffer.toString('utf8', at + 46, nameEnd)
    if (isUnsafeName(name) || isSymlink(buffer.readUInt32LE(at + 38))) throw unreadable('unsafe')
    const sizes = [24, 20, 42].map((offset) => buffer.readUInt32LE(at + offset))
    const [unpacked, packed, local] = withLongSizes(sizes, buffer.subarray(nameEnd, extraEnd)) as [number, number, number]
    const start = startOf(buffer, local)
    if (start + packed > end) throw unreadable('workbook')
    entries.push({ name, method: buffer.readUInt16LE(at + 10), packed, unpacked, start })
    at = extraEnd + buffer.readUInt16LE(at + 32)
  }
  assertFits(entries)
  return entries
}

/** Some writers keep sizes in the extra field for 64 bits even where they are small. */
const withLongSizes = (sizes: readonly number[], extra: Buffer): number[] => {
  if (!sizes.includes(IN_EXTRA)) return [...sizes]
  let at = 0
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  return sizes.map((size) => {
    if (size !== IN_EXTRA) return size
    if (at + 8 > extra.length) throw unreadable('workbook')
    const long = Number(extra.readBigUInt64LE(at))
    at += 8
    return long
  })
}

const startOf = (buffer: Buffer, local: number): number => {
  if (local + 30 > buffer.length || buffer.readUInt32LE(local) !== LOCAL) throw unreadable('workbook')
  return local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
}

const assertFits = (entries: readonly ZipEntry[]): void => {
  let total = 0
  let before = 0
  const names = new Set<string>()
  for (const { name, unpacked, packed, start } of entries.toSorted((a, b) => a.start - b.start)) {
    total += unpacked
    if (total > LIMITS.unpackedBytes) throw tooLarge('unpacked')
    if (unpacked > LIMITS.ratioFrom && unpacked > packed * LIMITS.ratio) throw unreadable('unsafe')
    if (start < before || names.has(name.toLowerCase())) throw unreadable('unsafe')
    before = start + packed
    names.add(name.toLowerCase())
  }
}
