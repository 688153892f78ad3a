import type { Note } from '../../../../shared/domain/records/records.ts'

export const EDITABLE = [
  'kind',
  'text',
  'category',
  'level',
  'sector',
  'lever',
  'coBenefits',
  'horizon',
  'city',
  'speaker',
  'unclear',
] as const
/** The part of a note that its dialog edits. */
export type NoteDraft = Pick<Note, (typeof EDITABLE)[number]>

export const draftOf = (note: Note): NoteDraft => ({
  kind: note.kind,
  text: note.text,
  category: note.category,
  level: note.level,
  sector: note.sector,
  lever: note.lever,
  coBenefits: note.coBenefits,
  horizon: note.horizon,
  city: note.city,
  speaker: note.speaker,
  unclear: note.unclear,
})

/** Only what differs: an edit must not overwrite what somebody else changed in the other fields meanwhile. */
export const changedFields = (before: NoteDraft, after: NoteDraft): Partial<NoteDraft> =>
  Object.fromEntries(EDITABLE.filter((field) => String(before[field]) !== String(after[field])).map((field) => [field, after[field]]))
