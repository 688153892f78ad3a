import * as z from 'zod'
import { TAXONOMY_IDS } from './taxonomyIds.ts'

/** Labels by language tag; `en` is always there. A source's own wording is kept verbatim in the language that it was published in. */
export const label = z
  .record(z.string(), z.string())
  .refine((l) => typeof l.en === 'string' && l.en.length > 0, 'An English label is missing.')

/** A shipped list: resources/taxonomies/<id>.json. Codes never change once published; labels may. */
export const taxonomyFile = z.strictObject({
  id: z.enum(TAXONOMY_IDS),
  version: z.string(),
  title: label,
  /** Where the wording comes from, in a sentence, with an address where there is one. */
  source: z.string(),
  terms: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      label,
      /** A heading inside the list. */
      group: label.optional(),
      note: z.string().optional(),
    }),
  ),
})
export type TaxonomyFile = z.infer<typeof taxonomyFile>
export type TaxonomyTerm = TaxonomyFile['terms'][number]
