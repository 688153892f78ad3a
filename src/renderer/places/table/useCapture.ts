import { useCallback, useEffect, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { changedFields, emptyDraft, isBlank, storedDraft } from '../../../shared/domain/notes/noteDraft.ts'
import type { NoteDraft } from '../../../shared/domain/notes/noteDraft.ts'
import { newEditEntry, newNoteEntry, withEdit } from '../../../shared/domain/notes/outbox.ts'
import type { OutboxEntry } from '../../../shared/domain/notes/outbox.ts'
import type { TableNote } from '../../../shared/domain/notes/tableNotes.ts'
import { NOTE_TEXT_LIMIT } from '../../../shared/domain/records/vocabulary.ts'
import type { DraftRecord } from '../../drafts/deviceStore.ts'
import { changeWaiting, useOutbox } from '../../drafts/outbox.ts'
import { sendWaiting } from '../../drafts/outboxPump.ts'
import { useTableDraft } from '../../drafts/useTableDraft.ts'
import type { TableDraft } from '../../drafts/useTableDraft.ts'
import { problemSentence } from '../../transport/problemSentence.ts'
import { toast } from '../../ui/toast.ts'
import { noteDoor } from './tableData.ts'

const clock = (): Date => new Date()

/** notKept: this device failed, the text is back in the field; notSent: the host failed, and a message has said so. */
export type SaveOutcome = 'saved' | 'nothing' | 'tooLong' | 'notKept' | 'notSent'

export type Capture = TableDraft & {
  /** What is in the composer: the note that is being changed, or the new one. */
  draft: NoteDraft | null
  editing: DraftRecord['edit']
  /** True while the host is asked directly, because this device keeps nothing. */
  isSending: boolean
  setDraft: (change: (now: NoteDraft) => NoteDraft) => void
  save: () => Promise<SaveOutcome>
  startEdit: (note: TableNote) => void
  /** Leaves the edit; true when changes were dropped. */
  cancelEdit: () => DraftRecord['edit']
  resumeEdit: (edit: NonNullable<DraftRecord['edit']>) => void
}

type Where = { workshopId: string; tableId: string; round: number }

/** Writing at one table: the draft, saving it as a note, and changing an earlier one. Mount it with `key={tableId}`. */
export const useCapture = ({ workshopId, tableId, round }: Where): Capture => {
  const table = useTableDraft(tableId, clock)
  const { record, change, show } = table
  const [isSending, setSending] = useState(false)
  const latest = useRef(record)
  useEffect(() => void (latest.current = record), [record])

  const setDraft = useCallback(
    (next: (now: NoteDraft) => NoteDraft): void =>
      change((now) =>
        now.edit === null ? { ...now, compose: next(now.compose), round } : { ...now, edit: { ...now.edit, draft: next(now.edit.draft) } },
      ),
    [change, round],
  )

  const entryFor = (now: DraftRecord, draft: NoteDraft): { id: string; change: (entry: OutboxEntry | null) => OutboxEntry } => {
    const place = { workshopId, tableId, round, queuedAt: clock().toISOString() }
    const { edit } = now
    if (edit === null) {
      const id = newId()
      return { id, change: () => newNoteEntry(id, place, draft) }
    }
    const fields = changedFields(edit.base, draft)
    return {
      id: edit.noteId,
      change: (entry) =>
        entry === null ? newEditEntry(edit.noteId, { ...place, round: edit.round }, draft, fields, edit.seen) : withEdit(entry, fields),
    }
  }

  const sendDirectly = async (now: DraftRecord, draft: NoteDraft): Promise<SaveOutcome> => {
    const { id, change: make } = entryFor(now, draft)
    const entry = make(null)
    setSending(true)
    try {
      if (entry.first !== null) await noteDoor.create(entry, entry.first)
      else await noteDoor.update(id, entry.edit?.fields ?? {}, entry.edit?.seen ?? null)
      show(emptied(now))
      return 'saved'
    } catch (error) {
      toast.show({ tone: 'error', message: problemSentence(error) })
      return 'notSent'
    } finally {
      setSending(false)
    }
  }

  const save = async (): Promise<SaveOutcome> => {
    const now = latest.current
    const current = now?.edit?.draft ?? now?.compose
    if (!now || !current || isSending) return 'nothing'
    const draft = storedDraft(current)
    if (draft.text.length > NOTE_TEXT_LIMIT) return 'tooLong'
    if (draft.text === '') return 'nothing'
    if (now.edit !== null && Object.keys(changedFields(now.edit.base, draft)).length === 0) {
      change((open) => ({ ...open, edit: null }))
      return 'nothing'
    }
    if (useOutbox.getState().storage === 'missing') return sendDirectly(now, draft)
    const { id, change: make } = entryFor(now, draft)
    const written = emptied(now)
    // Emptied before the disk has answered, so that the next word goes into the next note.
    show(written)
    latest.current = written
    try {
      await changeWaiting(id, make, written)
    } catch {
      change((open) => withTextBack(open, now))
      return 'notKept'
    }
    void sendWaiting()
    return 'saved'
  }

  const startEdit = (note: TableNote): void =>
    change((now) => ({
      ...now,
      edit: {
        noteId: note.id,
        round: note.round,
        base: note.draft,
        seen: note.stored?.heads ?? [],
        stored: note.stored !== null,
        draft: note.draft,
      },
    }))

  const cancelEdit = (): DraftRecord['edit'] => {
    const edit = latest.current?.edit ?? null
    change((now) => ({ ...now, edit: null }))
    return edit !== null && Object.keys(changedFields(edit.base, storedDraft(edit.draft))).length > 0 ? edit : null
  }

  return {
    ...table,
    draft: record === null ? null : (record.edit?.draft ?? record.compose),
    editing: record?.edit ?? null,
    isSending,
    setDraft,
    save,
    startEdit,
    cancelEdit,
    resumeEdit: (edit) => change((now) => ({ ...now, edit })),
  }
}

const emptied = (now: DraftRecord): DraftRecord => ({
  ...now,
  changedAt: clock().toISOString(),
  compose: now.edit === null ? emptyDraft(now.compose.kind) : now.compose,
  noteId: now.edit === null ? undefined : now.noteId,
  edit: null,
})

/** Nothing typed is dropped: words that came in the meantime stand behind the ones that could not be kept. */
const withTextBack = (open: DraftRecord, before: DraftRecord): DraftRecord => {
  if (before.edit !== null) return { ...open, edit: before.edit }
  const since = isBlank(open.compose) ? '' : `\n${open.compose.text}`
  return { ...open, compose: { ...before.compose, text: before.compose.text + since } }
}
