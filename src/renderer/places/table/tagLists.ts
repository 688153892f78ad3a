import { categoryTaxonomy } from '../../../shared/domain/notes/noteDraft.ts'
import type { Tag, TagField } from '../../../shared/domain/notes/noteTagging.ts'
import type { Term } from '../../../shared/domain/records/records.ts'
import { HORIZONS } from '../../../shared/domain/records/vocabulary.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'
import { NOTE_TAXONOMIES } from '../../../shared/domain/taxonomy/taxonomyIds.ts'
import type { TaxonomyFile } from '../../../shared/domain/taxonomy/taxonomy.ts'
import type { TaxonomyId } from '../../../shared/domain/taxonomy/taxonomyIds.ts'

type OwnTerm = Pick<Term, 'taxonomy' | 'code' | 'label' | 'active'>

export type TagLists = {
  /** Everything that can be put on a note of this kind, in the order of the lists. */
  offered: (kind: NoteKind) => Tag[]
  /** The words for a stored code; a code that no list knows stands for itself. */
  label: (kind: NoteKind, field: TagField, code: string) => string
}

type Source = {
  taxonomies: readonly TaxonomyFile[]
  terms: readonly OwnTerm[]
  cities: readonly string[]
  language: string
  horizonWord: (horizon: string) => string
}

const words = (label: Record<string, string>, language: string, code: string): string =>
  label[language] || label['en'] || Object.values(label)[0] || code

/** Joins the shipped lists, the workshop's own terms and its cities. A term that the organiser hid is offered no more. */
export const makeTagLists = ({ taxonomies, terms, cities, language, horizonWord }: Source): TagLists => {
  const lists = new Map<string, Map<string, { label: string; active: boolean }>>()
  for (const file of taxonomies) {
    lists.set(file.id, new Map(file.terms.map(({ code, label }) => [code, { label: words(label, language, code), active: true }])))
  }
  for (const { taxonomy, code, label, active } of terms) {
    const list = lists.get(taxonomy) ?? new Map<string, { label: string; active: boolean }>()
    lists.set(taxonomy, list.set(code, { label: words(label, language, code), active }))
  }
  const listOf = (kind: NoteKind, field: TagField): TaxonomyId | null =>
    field === 'category'
      ? categoryTaxonomy(kind)
      : field === 'horizon' || field === 'year' || field === 'city'
        ? null
        : NOTE_TAXONOMIES[field]
  const tagsOf = (kind: NoteKind, field: TagField): Tag[] => {
    const list = listOf(kind, field)
    const entries = list === null ? [] : [...(lists.get(list) ?? [])]
    return entries.flatMap(([code, term]) => (term.active ? [{ field, code, label: term.label }] : []))
  }
  return {
    offered: (kind) => [
      ...tagsOf(kind, 'category'),
      ...tagsOf(kind, 'level'),
      ...tagsOf(kind, 'sector'),
      ...tagsOf(kind, 'coBenefits'),
      ...tagsOf(kind, 'lever'),
      ...HORIZONS.map((code): Tag => ({ field: 'horizon', code, label: horizonWord(code) })),
      ...cities.map((city): Tag => ({ field: 'city', code: city, label: city })),
    ],
    label: (kind, field, code) => {
      if (field === 'horizon') return horizonWord(code)
      const list = listOf(kind, field)
      return (list === null ? undefined : lists.get(list)?.get(code)?.label) ?? code
    },
  }
}
