import type { Note } from '../records/records.ts'
import { CATEGORY_TAXONOMIES } from '../taxonomy/taxonomyIds.ts'
import type { TaxonomyId } from '../taxonomy/taxonomyIds.ts'
import type { NoteKind } from '../records/vocabulary.ts'

/** The tags of a note; all are codes of a list except `city`, which is a name, and `year`, which is a number. */
export type NoteTags = Pick<Note, 'category' | 'level' | 'sector' | 'lever' | 'coBenefits' | 'horizon' | 'year' | 'city'>

/** What a rapporteur is writing and has not saved yet. */
export type NoteDraft = NoteTags & Pick<Note, 'kind' | 'text' | 'speaker' | 'unclear'>

export const noTags = (): NoteTags => ({
  category: null,
  level: null,
  sector: null,
  lever: null,
  coBenefits: [],
  horizon: null,
  year: null,
  city: null,
})

/** An empty draft; the kind stays with the rapporteur from one note to the next. */
export const emptyDraft = (kind: NoteKind): NoteDraft => ({ ...noTags(), kind, text: '', speaker: null, unclear: false })

/** The editable part of a stored note, or of a draft that an older version of the page has kept, which knew no year. */
export const draftOfNote = (note: Omit<NoteDraft, 'year'> & { year?: number | null }): NoteDraft => ({
  kind: note.kind,
  text: note.text,
  speaker: note.speaker,
  unclear: note.unclear,
  category: note.category,
  level: note.level,
  sector: note.sector,
  lever: note.lever,
  coBenefits: [...note.coBenefits],
  horizon: note.horizon,
  year: note.year ?? null,
  city: note.city,
})

/** The list that categories of this kind come from, or null where the kind has none. */
export const categoryTaxonomy = (kind: NoteKind): TaxonomyId | null =>
  kind in CATEGORY_TAXONOMIES ? CATEGORY_TAXONOMIES[kind as keyof typeof CATEGORY_TAXONOMIES] : null

/** Changes the kind. A category belongs to the list of its kind, so it goes when the kind changes. */
export const withKind = (draft: NoteDraft, kind: NoteKind): NoteDraft => (kind === draft.kind ? draft : { ...draft, kind, category: null })

/** True when there is nothing in the draft that somebody could miss. The chosen kind alone is no content. */
export const isBlank = (draft: NoteDraft): boolean =>
  draft.text.trim() === '' &&
  (draft.speaker ?? '').trim() === '' &&
  !draft.unclear &&
  draft.coBenefits.length === 0 &&
  [draft.category, draft.level, draft.sector, draft.lever, draft.horizon, draft.year ?? null, draft.city].every((tag) => tag === null)

/** The draft as it is stored: text and speaker without outer blanks, an empty speaker as none. */
export const storedDraft = (draft: NoteDraft): NoteDraft => ({
  ...draftOfNote(draft),
  text: draft.text.trim(),
  speaker: (draft.speaker ?? '').trim() || null,
})

/** A field that an older version did not know is as good as empty. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The fields in which `after` differs from `before`: what an edit sends, so that it never overwrites what it did not touch. */
export const changedFields = (before: NoteDraft, after: NoteDraft): Partial<NoteDraft> =>
  Object.fromEntries(Object.entries(after).filter(([field, value]) => !same(before[field as keyof NoteDraft], value))) as Partial<NoteDraft>
