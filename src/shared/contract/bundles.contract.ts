import * as z from 'zod'
import { ENTITIES } from '../domain/records/records.ts'
import type { Entity } from '../domain/records/records.ts'
import { facilitatorProcedure, id, nothing } from './base.ts'

/**
 * How a bundle is locked. passphrase: whoever knows it; key: laptops that have this workshop already, from an earlier bundle;
 * open: whoever has the file.
 */
export const bundleLock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase: z.string().min(8).max(300) }),
  z.object({ kind: z.literal('key') }),
  z.object({ kind: z.literal('open') }),
])
export type BundleLock = z.infer<typeof bundleLock>

/** Bytes of a bundle in one call; a file of many photos comes and goes in several. */
export const BUNDLE_PART_BYTES = 3 * 1024 * 1024
export const MOST_BUNDLE_BYTES = 200 * 1024 * 1024

/** new: changes that come in; known: those that are here; conflicts: records with two versions afterwards; refused: kept aside, not taken in. */
export const bundleCounts = z.object({ new: z.number(), known: z.number(), conflicts: z.number(), refused: z.number() })
export type BundleCounts = z.infer<typeof bundleCounts>

export const bundlePreview = bundleCounts.extend({
  workshopId: z.string(),
  title: z.string(),
  /** The one table it holds; null is the whole workshop. */
  table: z.string().nullable(),
  madeAt: z.string(),
  /** The workshop is on this machine already. */
  isHere: z.boolean(),
  /** What comes in by kind of record: records that are new or change here. */
  records: z.record(z.string(), z.number()),
  /** Why changes are refused, with how many. */
  reasons: z.array(z.object({ reason: z.string(), count: z.number() })),
  /** Changes whose words are erased here, because somebody asked for that elsewhere. */
  erased: z.number(),
  photos: z.number(),
  /** Two installations wrote under one name (one was cloned); both histories are kept. */
  forked: z.number(),
})
export type BundlePreview = z.infer<typeof bundlePreview>

const token = z.string().regex(/^[\w-]{8,60}$/)
const uploaded = z.object({
  upload: token,
  passphrase: z.string().max(300).optional(),
  /** Refuse the bundle of any other workshop. */
  workshopId: id.optional(),
})

const entity = z.enum(ENTITIES as [Entity, ...Entity[]])

export const conflict = z.object({
  entity,
  id: z.string(),
  title: z.string(),
  /** Fields with several versions; `deleted` where somebody edited what somebody else deleted. */
  fields: z.array(z.string()),
  /** Changes among its versions that came in with a bundle; the others were written on this machine. */
  elsewhere: z.array(z.string()),
})
export type Conflict = z.infer<typeof conflict>

/** A change that was kept aside. `text` is what it says, as far as it can be read. */
export const refusedChange = z.object({
  id: z.number(),
  at: z.string(),
  reason: z.string(),
  entity: z.string(),
  recordId: z.string(),
  author: z.string(),
  text: z.string(),
})
export type RefusedChange = z.infer<typeof refusedChange>

export const bundlesContract = {
  /** Makes a bundle; its bytes are fetched in `parts` by `part` and are kept until the last one has been fetched. */
  export: facilitatorProcedure
    .input(z.object({ workshopId: id, tableId: id.nullable().default(null), lock: bundleLock }))
    .output(z.object({ fileName: z.string(), download: z.string(), bytes: z.number(), parts: z.number() })),
  part: facilitatorProcedure.input(z.object({ download: token, part: z.number().int().min(0) })).output(z.object({ base64: z.string() })),
  /** One part of a file that a person chose, in order from 0; the caller names the upload. TOO_LARGE beyond the limit. */
  addPart: facilitatorProcedure
    .input(z.object({ upload: token, part: z.number().int().min(0).max(100), base64: z.base64().max(4_200_000) }))
    .output(nothing),
  /** What an import would do, to the number; nothing is changed. */
  preview: facilitatorProcedure.input(uploaded).output(bundlePreview),
  /** Takes everything in or nothing. UNREADABLE_FILE, NEWER_VERSION, WRONG_KEY, WRONG_WORKSHOP before anything is written. */
  import: facilitatorProcedure.input(uploaded).output(bundlePreview),
  discard: facilitatorProcedure.input(z.object({ upload: token })).output(nothing),
  /** Everything of a workshop that has two versions, for settling one after the other. */
  conflicts: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(conflict)),
  /** Changes that were kept aside instead of being taken in, newest first; null asks for all of this machine. */
  refused: facilitatorProcedure.input(z.object({ workshopId: id.nullable() })).output(z.array(refusedChange)),
}
