import type { ReportOptions } from './options.ts'
import type { ReportTemplate } from '../records/vocabulary.ts'

export type Outline = {
  /** Ids of sections in their usual order. */
  sections: readonly string[]
  /** What the short version leaves out. */
  notInShort: readonly string[]
  /** What is there only where the organiser asks for it. */
  onRequest: readonly string[]
  /** False for a text without numbered chapters. */
  numbered: boolean
  /** False for a text that is too short for a list of contents. */
  contents: boolean
}

const FRONT = ['document', 'lists']
const ANNEXES = ['agenda', 'topics', 'quotes', 'photos', 'participant-list', 'annex']

/** What each kind of document is made of; all of them from the same records. */
export const OUTLINES: Readonly<Record<ReportTemplate, Outline>> = {
  // The outline of the synthesis reports of European projects: results by city, by theme, by level, then across cities and workshops.
  synthesis: {
    sections: [
      ...FRONT,
      'summary',
      'context',
      'method',
      'participants',
      'cities',
      'themes',
      'kinds',
      'ranking',
      'priorities',
      'co-benefits',
      'impactEffort',
      'votes',
      'levels',
      'sectors',
      'timeline',
      'comparison',
      'workshops',
      'crosswalk',
      'takeaways',
      'next-steps',
      'open',
      'evaluation',
      ...ANNEXES,
    ],
    notInShort: ['lists', 'kinds', 'sectors', 'crosswalk', ...ANNEXES],
    onRequest: [],
    numbered: true,
    contents: true,
  },
  article: {
    sections: [
      'opening',
      'stock',
      'shared-challenges',
      'common-priorities',
      'interests',
      'benefit-uses',
      'takeaways',
      'looking-ahead',
      'photos',
      'annex',
    ],
    notInShort: ['photos', 'annex'],
    onRequest: ['photos', 'annex'],
    numbered: false,
    contents: false,
  },
  session: {
    sections: ['session', 'digests', 'top-notes', 'votes', 'open', 'photos', 'annex'],
    notInShort: ['photos', 'annex'],
    onRequest: ['photos', 'annex'],
    numbered: false,
    contents: false,
  },
  city: {
    sections: [
      'cities',
      'themes',
      'ranking',
      'priorities',
      'co-benefits',
      'levels',
      'sectors',
      'timeline',
      'workshops',
      'participants',
      'open',
      'photos',
      'annex',
    ],
    notInShort: ['ranking', 'sectors', 'participants', 'photos', 'annex'],
    // A page for a mayor; the synthesis has the rest.
    onRequest: ['themes', 'ranking', 'co-benefits', 'sectors', 'timeline', 'participants', 'photos', 'annex'],
    numbered: true,
    contents: false,
  },
  netzerocities: {
    sections: [...FRONT, 'method', 'participants', 'crosswalk', 'evaluation', 'annex'],
    notInShort: ['lists', 'method', 'annex'],
    onRequest: [],
    numbered: true,
    contents: true,
  },
}

/** True where a report has this section, as far as its template and the organiser's choice go. */
export const isInReport = (
  { template, length, sections }: Pick<ReportOptions, 'template' | 'length' | 'sections'>,
  id: string,
): boolean => {
  const outline = OUTLINES[template]
  if (!outline.sections.includes(id) || (length === 'short' && outline.notInShort.includes(id))) return false
  return sections.find((section) => section.id === id)?.shown ?? !outline.onRequest.includes(id)
}
