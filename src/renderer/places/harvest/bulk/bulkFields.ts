import { categoryTaxonomy } from '../../../../shared/domain/notes/noteDraft.ts'
import type { FieldsOf, Note } from '../../../../shared/domain/records/records.ts'
import type { Horizon, NoteKind } from '../../../../shared/domain/records/vocabulary.ts'

/** What a person chose for many notes at once: undefined leaves each note as it is, '' takes the tag away. */
export type BulkChoice = {
  kind?: NoteKind | undefined
  category?: string | undefined
  level?: string | undefined
  sector?: string | undefined
  lever?: string | undefined
  coBenefits?: string[] | undefined
  horizon?: Horizon | '' | undefined
  city?: string | undefined
  unclear?: 'yes' | 'no' | undefined
}
export const NOTHING_CHOSEN: BulkChoice = {}

type Fields = Partial<
  Pick<FieldsOf<'note'>, 'kind' | 'category' | 'level' | 'sector' | 'lever' | 'coBenefits' | 'horizon' | 'city' | 'unclear'>
>

/** The fields to send for a choice. A category goes where the new kind has no such list, unless a new one was chosen. */
export const bulkFields = (choice: BulkChoice, notes: readonly Pick<Note, 'kind' | 'category'>[]): Fields => {
  const codes = (['category', 'level', 'sector', 'lever', 'horizon', 'city'] as const).flatMap((key) => {
    const value = choice[key]
    return value === undefined ? [] : [[key, value === '' ? null : value] as const]
  })
  const fields: Fields = Object.fromEntries(codes)
  if (choice.kind !== undefined) {
    const list = categoryTaxonomy(choice.kind)
    fields.kind = choice.kind
    const hasForeign = notes.some((note) => note.category !== null && categoryTaxonomy(note.kind) !== list)
    if (list === null || (hasForeign && choice.category === undefined)) fields.category = null
  }
  if (choice.coBenefits !== undefined && choice.coBenefits.length > 0) fields.coBenefits = choice.coBenefits
  if (choice.unclear !== undefined) fields.unclear = choice.unclear === 'yes'
  return fields
}
