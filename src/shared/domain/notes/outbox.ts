import { changedFields } from './noteDraft.ts'
import type { NoteDraft } from './noteDraft.ts'

/**
 * Everything about one note that the host has not acknowledged yet.
 * `first`: the note as this device first hands it over; frozen once `tried`, so that sending it again is harmless: from
 * then on the host may hold the note although no answer came.
 * `draft`: the whole note as this device last saw it, so that no word is out of sight even if the host lost the note.
 * `revision` grows with each change made on this device; an answer settles only what had been sent.
 */
export type OutboxEntry = {
  noteId: string
  workshopId: string
  tableId: string
  round: number
  queuedAt: string
  draft: NoteDraft
  first: NoteDraft | null
  tried: boolean
  edit: { fields: Partial<NoteDraft>; seen: readonly string[] | null } | null
  remove: boolean
  revision: number
  /** Code of an error that sending again will not cure; the note stays here until a person decides. */
  refused: string | null
}

/** What the next sending has to do for this entry. */
export type OutboxStep = 'create' | 'edit' | 'remove' | 'done'

type Place = Pick<OutboxEntry, 'workshopId' | 'tableId' | 'round' | 'queuedAt'>

const fresh = { first: null, edit: null, tried: false, remove: false, revision: 1, refused: null } as const

/** A new note that waits for the host. */
export const newNoteEntry = (noteId: string, place: Place, draft: NoteDraft): OutboxEntry => ({
  ...fresh,
  noteId,
  ...place,
  draft,
  first: draft,
})

/** An edit of a note that the host has; `seen` are the heads that the editor saw, `draft` the note as it shall become. */
export const newEditEntry = (
  noteId: string,
  place: Place,
  draft: NoteDraft,
  fields: Partial<NoteDraft>,
  seen: readonly string[],
): OutboxEntry => ({ ...fresh, noteId, ...place, draft, edit: { fields, seen } })

/** What the note looks like with everything that this device has done to it; `stored` is the host's version if known. */
export const draftOfEntry = (entry: OutboxEntry, stored: NoteDraft | null): NoteDraft =>
  stored === null ? entry.draft : { ...stored, ...entry.first, ...entry.edit?.fields }

/**
 * Edits a waiting note again. A note that was never sent simply changes; after a first sending the edit waits behind it,
 * because the host stores an id once and would ignore other words under the same id.
 */
export const withEdit = (entry: OutboxEntry, fields: Partial<NoteDraft>): OutboxEntry => {
  const draft = { ...entry.draft, ...fields }
  const next = { ...entry, draft, revision: entry.revision + 1, refused: null }
  if (entry.first !== null && !entry.tried) return { ...next, first: draft }
  return { ...next, edit: { fields: { ...entry.edit?.fields, ...fields }, seen: entry.edit?.seen ?? null } }
}

/** Deletes a waiting note; null when the host cannot have it, so that nothing is left to send. */
export const withRemoval = (entry: OutboxEntry): OutboxEntry | null =>
  entry.first !== null && !entry.tried ? null : { ...entry, remove: true, revision: entry.revision + 1, refused: null }

/** Takes a deletion back that has not been sent. */
export const withoutRemoval = (entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  remove: false,
  revision: entry.revision + 1,
})

/** Marks that a sending begins: from now on the first version is frozen. */
export const withTrial = (entry: OutboxEntry): OutboxEntry => ({ ...entry, tried: true })

/** Keeps the note here with the reason that the host gave. */
export const withRefusal = (entry: OutboxEntry, code: string): OutboxEntry => ({ ...entry, refused: code })

/** A deletion waits for the creation that may be on its way; an edit too. */
export const nextStep = (entry: OutboxEntry): OutboxStep =>
  entry.first !== null ? 'create' : entry.remove ? 'remove' : entry.edit !== null ? 'edit' : 'done'

/**
 * What is left after the host acknowledged `step` for the entry as it was `sent`; null when nothing is.
 * `now` may have been changed on this device while the answer was under way; that edit then builds on `heads`, the
 * version that the acknowledged edit made.
 */
export const withAcknowledgement = (
  now: OutboxEntry,
  sent: OutboxEntry,
  step: OutboxStep,
  heads: readonly string[] | null = null,
): OutboxEntry | null => {
  const left: OutboxEntry =
    step === 'create'
      ? { ...now, first: null }
      : step === 'edit'
        ? { ...now, edit: now.revision === sent.revision ? null : now.edit && { ...now.edit, seen: heads } }
        : { ...now, first: null, edit: null, remove: false }
  return nextStep(left) === 'done' ? null : left
}

/** True when the host already holds what an edit asks for: its answer to an earlier sending was lost on the way. */
export const isApplied = (stored: NoteDraft, fields: Partial<NoteDraft>): boolean =>
  Object.keys(changedFields(stored, { ...stored, ...fields })).length === 0

/** Pause before the next attempt in ms: doubles from half a second to 15 seconds, with full jitter (`random` in [0, 1)). */
export const retryPause = (attempt: number, random: number): number =>
  Math.round(500 + random * (Math.min(15_000, 500 * 2 ** Math.min(attempt, 10)) - 500))
