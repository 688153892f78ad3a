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

/** Which list feeds which field of a note; challenges and priorities take their category from their own list. */
export const NOTE_TAXONOMIES = {
  level: 'levels',
  sector: 'sectors',
  lever: 'levers',
  coBenefits: 'co-benefits',
} as const satisfies Record<string, TaxonomyId>
export const CATEGORY_TAXONOMIES = { challenge: 'challenges', priority: 'priorities' } as const satisfies Record<string, TaxonomyId>
