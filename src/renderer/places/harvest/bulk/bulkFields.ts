import type { FieldsOf } from '../../../../shared/domain/records/records.ts'
import type { Horizon, NoteKind } from '../../../../shared/domain/records/vocabulary.ts'
import { categoryTaxonomy } from '../vocabulary.ts'

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

/** The fields to send for a choice. A kind without categories takes the category of the old kind away. */
export const bulkFields = (choice: BulkChoice): Fields => {
  const codes = (['category', 'level', 'sector', 'lever', 'horizon', 'city'] as const).flatMap((key) => {
    const value = choice[key]
    return value === undefined ? [] : [[key, value === '' ? null : value] as const]
  })
  const fields: Fields = Object.fromEntries(codes)
  if (choice.kind !== undefined) {
    fields.kind = choice.kind
    if (categoryTaxonomy(choice.kind) === null) fields.category = null
  }
  if (choice.coBenefits !== undefined && choice.coBenefits.length > 0) fields.coBenefits = choice.coBenefits
  if (choice.unclear !== undefined) fields.unclear = choice.unclear === 'yes'
  return fields
}
