import * as z from 'zod'
import { LONGEST_ID } from '../../../shared/domain/records/fields.ts'
import { canonicalJson, wellFormed } from '../../../shared/domain/changes/canonicalJson.ts'
import type { Json } from '../../../shared/domain/changes/change.ts'
import type { ChangeRow } from '../../changes/changeRows.ts'
import type { Erasure } from '../../changes/erase.ts'
import { BundleFault } from './bundleFault.ts'

export const LINE_BYTES = 3_000_000
export const MOST_CHANGES = 500_000
export const MOST_PHOTOS = 2_000

/** A name that SQLite, C and every reader of our exports keep as it is. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes('\0'))
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)
const counts = z.strictObject({ changes: count.max(MOST_CHANGES), erasures: count.max(MOST_CHANGES), photos: count.max(MOST_PHOTOS) })
export type Counts = z.infer<typeof counts>

const headLine = z.strictObject({
  type: z.literal('head'),
  workshopId: text(60).min(1),
  title: text(300),
  /** The one table it holds, by its id; null is the whole workshop. */
  table: text(60).nullable(),
  madeAt: z.iso.datetime(),
  replica: text(60),
  counts,
  /** The keys of this workshop, where the lock lets whoever opens the file have them. */
  keys: z.array(z.base64().length(44)).max(12),
})
export type Head = z.infer<typeof headLine>

const changeLine = z.strictObject({
  type: z.literal('change'),
  change_id: text(80),
  workshop_id: text(60),
  replica: text(60),
  seq: z.number().int().min(1),
  ms: z.number().int(),
  ctr: z.number().int(),
  entity: text(40),
  record_id: text(LONGEST_ID),
  bases: text(400_000),
  body: text(400_000).nullable(),
  salt: text(64).nullable(),
  body_hash: sha256,
  change_hash: sha256,
  action: text(80),
  label: text(120),
  author: text(300),
  via: text(60),
})
const erasureLine = z.strictObject({
  type: z.literal('erasure'),
  change_id: text(80),
  at: z.iso.datetime(),
  reason: z.enum(['person', 'people', 'access', 'trace', 'elsewhere']),
})
const photoLine = z.strictObject({ type: z.literal('photo'), hash: sha256, jpeg: z.base64().max(2_000_000) })
const endLine = z.strictObject({ type: z.literal('end'), counts, sha256 })

const anyLine = z.discriminatedUnion('type', [headLine, changeLine, erasureLine, photoLine, endLine])
export type Line = z.infer<typeof anyLine>

export const lineOfChange = (row: ChangeRow): Line => {
  const { received_at: _here, ...rest } = row
  return { type: 'change', ...rest }
}

/** A change as it comes in; when it arrives here is not known yet. */
export const rowOfLine = ({ type: _type, ...row }: Line & { type: 'change' }): ChangeRow => ({ ...row, received_at: '' }) as ChangeRow

export const lineOfErasure = ({ change_id: id, at, reason }: Erasure): Line => ({ type: 'erasure', change_id: id, at, reason })

/** One way to write a line, so that one text has one meaning: keys in the order of the schema, nothing doubled, nothing else. */
export const encodeLine = (line: Line): string => JSON.stringify(anyLine.parse(line))

/**
 * Reads a line of a bundle and refuses everything that `encodeLine` would not have written: unknown or doubled keys, numbers that no
 * number can hold, deep nesting, bodies that are not in their one canonical form. Throws BundleFault.
 */
export const decodeLine = (encoded: string): Line => {
  try {
    const line = anyLine.parse(JSON.parse(encoded))
    if (JSON.stringify(line) !== encoded) throw new Error('not as we write it')
    if (line.type === 'change' && line.body !== null) assertCanonical(line.body)
    return line
  } catch (error) {
    throw new BundleFault('foreign', error)
  }
}

const assertCanonical = (body: string): void => {
  const value = JSON.parse(body) as Json
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Error('no fields')
  if (canonicalJson(wellFormed(value)) !== body) throw new Error('not canonical')
}
