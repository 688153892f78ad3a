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
  },
  session: {
    sections: ['session', 'digests', 'top-notes', 'votes', 'open', 'photos', 'annex'],
    notInShort: ['photos', 'annex'],
    onRequest: ['photos', 'annex'],
    numbered: false,
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
    onRequest: [],
    numbered: true,
  },
  netzerocities: {
    sections: [...FRONT, 'method', 'participants', 'crosswalk', 'evaluation', 'annex'],
    notInShort: ['lists', 'method', 'annex'],
    onRequest: [],
    numbered: true,
  },
}
