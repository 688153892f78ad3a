import * as z from 'zod'

/** The lists that a note field may draw its code from. */
export const TAXONOMY_IDS = [
  'challenges',
  'priorities',
  'levels',
  'sectors',
  'levers',
  'co-benefits',
  'stakeholder-types',
  'city-sizes',
  'helix',
  'steep',
  'sdgs',
  'ghg-sectors',
  'nzc-co-benefits',
  'eoi-co-benefits',
  'mission-cities',
  'climate-transition-map',
] as const
export type TaxonomyId = (typeof TAXONOMY_IDS)[number]

/** Labels by language tag; `en` is always there. A source's own wording is kept verbatim in the language that it was published in. */
export const label = z.record(z.string(), z.string()).refine((l) => typeof l.en === 'string' && l.en.length > 0, 'An English label is missing.')

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

/** Which list feeds which field of a note; challenges and priorities take their category from their own list. */
export const NOTE_TAXONOMIES = {
  level: 'levels',
  sector: 'sectors',
  lever: 'levers',
  coBenefits: 'co-benefits',
} as const satisfies Record<string, TaxonomyId>
export const CATEGORY_TAXONOMIES = { challenge: 'challenges', priority: 'priorities' } as const satisfies Record<string, TaxonomyId>
