import type { Term } from '../records/records.ts'
import type { TaxonomyFile } from '../taxonomy/taxonomy.ts'
import type { TaxonomyId } from '../taxonomy/taxonomyIds.ts'

export type Lexicon = {
  /** The words for a code in the report's language; a code that no list knows stands for itself. */
  label: (taxonomy: TaxonomyId, code: string) => string
  /** The heading that a code stands under in its list, such as the helix of a stakeholder type; '' where there is none. */
  group: (taxonomy: TaxonomyId, code: string) => string
  /** All codes of a list, in its order. */
  codes: (taxonomy: TaxonomyId) => string[]
  /** The codes that are in use, in the order of their list; unknown ones last, by alphabet. */
  inOrder: (taxonomy: TaxonomyId, codes: Iterable<string>) => string[]
}

type Entry = { label: string; group: string; position: number }

const inLanguage = (label: Record<string, string>, language: string, code: string): string =>
  label[language] || label['en'] || Object.values(label)[0] || code

/** Joins the shipped lists and the workshop's own terms; an own term replaces a shipped one of the same code. */
export const makeLexicon = (
  taxonomies: readonly TaxonomyFile[],
  terms: readonly Pick<Term, 'taxonomy' | 'code' | 'label'>[],
  language: string,
): Lexicon => {
  const lists = new Map<string, Map<string, Entry>>()
  const listOf = (taxonomy: string): Map<string, Entry> => {
    const list = lists.get(taxonomy) ?? new Map<string, Entry>()
    lists.set(taxonomy, list)
    return list
  }
  const add = (taxonomy: string, code: string, label: Record<string, string>, group?: Record<string, string>): void => {
    const list = listOf(taxonomy)
    const known = list.get(code)
    const heading = group === undefined ? (known?.group ?? '') : inLanguage(group, language, '')
    list.set(code, { label: inLanguage(label, language, code), group: heading, position: known?.position ?? list.size })
  }
  for (const file of taxonomies) for (const term of file.terms) add(file.id, term.code, term.label, term.group)
  for (const term of terms) add(term.taxonomy, term.code, term.label)

  const position = (taxonomy: string, code: string): number => lists.get(taxonomy)?.get(code)?.position ?? Infinity
  return {
    label: (taxonomy, code) => lists.get(taxonomy)?.get(code)?.label ?? code,
    group: (taxonomy, code) => lists.get(taxonomy)?.get(code)?.group ?? '',
    codes: (taxonomy) => [...(lists.get(taxonomy)?.keys() ?? [])],
    inOrder: (taxonomy, codes) =>
      [...new Set(codes)].sort((a, b) => {
        const [pa, pb] = [position(taxonomy, a), position(taxonomy, b)]
        return pa === pb ? a.localeCompare(b) : pa - pb
      }),
  }
}
