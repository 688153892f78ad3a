import type { Note } from '../records/records.ts'
import { draftOfNote } from './noteDraft.ts'
import type { NoteDraft } from './noteDraft.ts'
import { draftOfEntry } from './outbox.ts'
import type { OutboxEntry } from './outbox.ts'

/** Where a note is: only on this device, with the host, or on this device because the host refused it. */
export type NoteState = 'device' | 'host' | 'refused'

/** A note as the table's screen shows it: the host's version with everything that this device has done on top. */
export type TableNote = {
  id: string
  round: number
  /** When it was noted (ISO). */
  at: string
  state: NoteState
  draft: NoteDraft
  /** The host's version; null until it has been read back. */
  stored: Note | null
  saidAgain: number
  conflicts: readonly string[]
  refused: string | null
}

const fromEntry = (entry: OutboxEntry, stored: Note | null, state: NoteState): TableNote => ({
  id: entry.noteId,
  round: stored?.round ?? entry.round,
  at: stored?.notedAt ?? entry.queuedAt,
  state: entry.refused === null ? state : 'refused',
  draft: draftOfEntry(entry, stored === null ? null : draftOfNote(stored)),
  stored,
  saidAgain: stored?.saidAgain ?? 0,
  conflicts: stored?.conflicts ?? [],
  refused: entry.refused,
})

const fromHost = (note: Note): TableNote => ({
  id: note.id,
  round: note.round,
  at: note.notedAt,
  state: 'host',
  draft: draftOfNote(note),
  stored: note,
  saidAgain: note.saidAgain,
  conflicts: note.conflicts,
  refused: null,
})

/**
 * The notes of one table, oldest first. `waiting` are entries without an acknowledgement; `acknowledged` are what the
 * host has confirmed but what has not been read back yet, so that no note vanishes or falls back for a moment.
 */
export const tableNotes = (stored: readonly Note[], waiting: readonly OutboxEntry[], acknowledged: readonly OutboxEntry[]): TableNote[] => {
  const notes = new Map(stored.map((note) => [note.id, fromHost(note)]))
  const storedOf = (id: string): Note | null => notes.get(id)?.stored ?? null
  for (const entry of acknowledged) notes.set(entry.noteId, fromEntry(entry, storedOf(entry.noteId), 'host'))
  for (const entry of waiting) {
    if (entry.remove) notes.delete(entry.noteId)
    else notes.set(entry.noteId, fromEntry(entry, storedOf(entry.noteId), 'device'))
  }
  return [...notes.values()].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}
