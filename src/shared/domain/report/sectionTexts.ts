import type { ReportTextSection } from '../records/vocabulary.ts'

/** Sections with words of the organiser; a screen that asks for no more than this need not load what builds them. */
const TEXTS: Readonly<Record<string, ReportTextSection>> = {
  summary: 'summary',
  context: 'context',
  method: 'method',
  participants: 'participants',
  cities: 'cities',
  themes: 'themes',
  kinds: 'results',
  ranking: 'ranking',
  priorities: 'priorities',
  'co-benefits': 'co-benefits',
  votes: 'votes',
  impactEffort: 'impactEffort',
  levels: 'levels',
  sectors: 'sectors',
  timeline: 'timeline',
  comparison: 'comparison',
  workshops: 'workshops',
  crosswalk: 'crosswalk',
  takeaways: 'takeaways',
  'next-steps': 'outlook',
  open: 'open',
  evaluation: 'evaluation',
  opening: 'context',
  stock: 'results',
  'shared-challenges': 'themes',
  'common-priorities': 'priorities',
  interests: 'topics',
  'benefit-uses': 'co-benefits',
  'looking-ahead': 'outlook',
  topics: 'topics',
  photos: 'photos',
}

/** The organiser's text that stands in a section before what is generated; null where all of it is generated. */
export const sectionText = (sectionId: string): ReportTextSection | null => TEXTS[sectionId] ?? null
