import * as z from 'zod'
import { Fault } from '../../fault.ts'
import { BundleFault } from './bundleFault.ts'

export const VERSION = 1
const MAGIC = /^TAVOLATA BUNDLE (\d{1,6})$/

const salt = z.base64().length(24)
/** Tells a wrong passphrase from a damaged file; it is derived from the key and says nothing about it. */
const check = z.base64().length(12)
const common = { format: z.literal('tavolata-bundle'), version: z.literal(VERSION) }
const kdf = z.strictObject({
  name: z.literal('scrypt'),
  n: z.union([z.literal(32_768), z.literal(65_536), z.literal(131_072)]),
  r: z.literal(8),
  p: z.literal(1),
})

/** What lies in clear at the top of a bundle: how it is locked, nothing about what is in it. */
const header = z.discriminatedUnion('lock', [
  z.strictObject({ ...common, lock: z.literal('passphrase'), kdf, salt, check }),
  z.strictObject({ ...common, lock: z.literal('key'), salt, check }),
  z.strictObject({ ...common, lock: z.literal('open'), key: z.base64().length(44), salt, check }),
])
export type Header = z.infer<typeof header>

export const encodeHeader = (value: Header): Buffer =>
  Buffer.from(`TAVOLATA BUNDLE ${VERSION}\n${JSON.stringify(header.parse(value))}\n`, 'utf8')

/** No header is longer. */
export const HEADER_BYTES = 2_000

export type ReadHeader = { header: Header; bytes: Buffer }

/** Reads the two lines at the top; throws BundleFault, or NEWER_VERSION for a format from the future. */
export const decodeHeader = (start: Buffer): ReadHeader => {
  const first = start.indexOf(0x0a)
  const magic = MAGIC.exec(start.subarray(0, Math.max(0, first)).toString('latin1'))
  if (!magic) throw new BundleFault('notOne')
  if (Number(magic[1]) > VERSION) throw new Fault('NEWER_VERSION', { context: 'bundle', found: Number(magic[1]), known: VERSION })
  const second = start.indexOf(0x0a, first + 1)
  if (second < 0) throw new BundleFault('cut')
  const line = start.subarray(first + 1, second).toString('utf8')
  try {
    const value = header.parse(JSON.parse(line))
    if (JSON.stringify(value) !== line) throw new Error('not as we write it')
    return { header: value, bytes: start.subarray(0, second + 1) }
  } catch (error) {
    throw new BundleFault('altered', error)
  }
}
