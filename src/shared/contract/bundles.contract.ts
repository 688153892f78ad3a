import * as z from 'zod'
import { ENTITIES } from '../domain/records/records.ts'
import type { Entity } from '../domain/records/records.ts'
import { facilitatorProcedure, id } from './base.ts'

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
})
export type BundlePreview = z.infer<typeof bundlePreview>

const file = z.object({
  contentBase64: z.base64().max(40_000_000),
  passphrase: z.string().max(300).optional(),
  /** Refuse the bundle of any other workshop. */
  workshopId: id.optional(),
})

export const conflict = z.object({
  entity: z.enum(ENTITIES as [Entity, ...Entity[]]),
  id: z.string(),
  title: z.string(),
  fields: z.array(z.string()),
})

export const bundlesContract = {
  export: facilitatorProcedure
    .input(z.object({ workshopId: id, tableId: id.nullable().default(null), lock: bundleLock }))
    .output(z.object({ fileName: z.string(), contentBase64: z.string() })),
  preview: facilitatorProcedure.input(file).output(bundlePreview),
  import: facilitatorProcedure.input(file).output(bundlePreview),
  /** Everything of a workshop that has two versions, for settling one after the other. */
  conflicts: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(conflict)),
}
