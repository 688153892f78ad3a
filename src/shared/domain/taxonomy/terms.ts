import type { Term } from '../records/records.ts'
import type { TaxonomyFile, TaxonomyTerm } from './taxonomy.ts'

/** One entry of a list as a workshop sees it: shipped, changed by the workshop, or its own. */
export type ListedTerm = {
  code: string
  label: Record<string, string>
  /** The heading that a shipped term stands under. */
  group: Record<string, string> | null
  /** False where the workshop has hidden the term; notes that carry its code keep their label. */
  active: boolean
  /** True where the term is not shipped but was added by the workshop. */
  own: boolean
}

/** The words for a term in a language tag such as `it` or `it-IT`; without them English, without that the code. */
export const termLabel = (term: { code: string; label: Record<string, string> }, language: string): string =>
  [language, language.split('-')[0] ?? '', 'en'].map((tag) => term.label[tag]).find((words) => words) ?? term.code

const byRank = (a: Term, b: Term): number => {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const shippedTerm = (term: TaxonomyTerm, change: Term | undefined): ListedTerm => ({
  code: term.code,
  label: { ...term.label, ...change?.label },
  group: term.group ?? null,
  active: change?.active ?? true,
  own: false,
})

const ownTerm = (term: Term): ListedTerm => ({
  code: term.code,
  label: term.label,
  group: null,
  active: term.active,
  own: true,
})

/**
 * A shipped list with a workshop's own terms: a term with a shipped code renames or hides that one, the others follow by rank.
 * Terms of other lists are passed over; of two with one code, as merged laptops may have, the lower rank counts.
 */
export const mergeTerms = (file: TaxonomyFile, own: readonly Term[]): ListedTerm[] => {
  const byCode = new Map<string, Term>()
  for (const term of own.filter((t) => t.taxonomy === file.id).toSorted(byRank)) {
    if (!byCode.has(term.code)) byCode.set(term.code, term)
  }
  const shippedCodes = new Set(file.terms.map((term) => term.code))
  return [
    ...file.terms.map((term) => shippedTerm(term, byCode.get(term.code))),
    ...[...byCode.values()].filter((term) => !shippedCodes.has(term.code)).map(ownTerm),
  ]
}
