/** What somebody types in to begin a workshop with a challenge. */
export type ChallengeDraft = {
  city: string
  country: string
  sizeClass: string | null
  title: string
  description: string
  lookingFor: string
  challenges: string[]
  sectors: string[]
  source: string
  publishedOn: string | null
}

export const EMPTY_DRAFT: ChallengeDraft = {
  city: '',
  country: '',
  sizeClass: null,
  title: '',
  description: '',
  lookingFor: '',
  challenges: [],
  sectors: [],
  source: '',
  publishedOn: null,
}

/** The codes and the day of the example; its words are in the catalogue. */
export const EXAMPLE = {
  sizeClass: 'towns',
  challenges: ['limited-financial-resources', 'reduced-technical-capacity', 'fragmented-governance'],
  sectors: ['built-environment', 'energy-systems', 'land-use', 'waste-circular-economy'],
  publishedOn: '2025-11-11',
}
