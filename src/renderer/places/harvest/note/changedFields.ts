import type { NoteDraft } from '../../../../shared/domain/notes/noteDraft.ts'

const EDITABLE = [
  'kind',
  'text',
  'category',
  'level',
  'sector',
  'lever',
  'coBenefits',
  'horizon',
  'year',
  'city',
  'speaker',
  'unclear',
] as const satisfies readonly (keyof NoteDraft)[]

const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((one, index) => one === b[index]) : a === b

/** Only what differs: an edit must not overwrite what somebody else changed in the other fields meanwhile. */
export const changedFields = (before: NoteDraft, after: NoteDraft): Partial<NoteDraft> =>
  Object.fromEntries(EDITABLE.filter((field) => !same(before[field], after[field])).map((field) => [field, after[field]]))
