import { useTranslation } from 'react-i18next'
import { v7 as newId } from 'uuid'
import { newNoteEntry, withRemoval } from '../../../shared/domain/notes/outbox.ts'
import type { TableNote } from '../../../shared/domain/notes/tableNotes.ts'
import { changeWaiting, takeRemovalBack, useOutbox } from '../../drafts/outbox.ts'
import { sendWaiting } from '../../drafts/outboxPump.ts'
import { api } from '../../transport/api.ts'
import { problemSentence } from '../../transport/problemSentence.ts'
import { useAction } from '../../transport/useAction.ts'
import { toast } from '../../ui/toast.ts'
import { bringBack } from './tableData.ts'

export type NoteActions = {
  sayAgain: (note: TableNote, by: 1 | -1) => void
  setUnclear: (note: TableNote, unclear: boolean) => void
  remove: (note: TableNote) => void
  retry: (note: TableNote) => void
  saveAsNew: (note: TableNote) => void
}

/** What a rapporteur can do with an earlier note besides changing its words. */
export const useNoteActions = (workshopId: string, tableId: string): NoteActions => {
  const { t } = useTranslation('table')
  const again = useAction(api.notes.sayAgain, { undoable: true })
  const update = useAction(api.notes.update, { undoable: true })
  const removeStored = useAction(api.notes.remove, { undoable: true })

  const offerUndo = (undo: () => Promise<void>): void => {
    toast.show({
      message: t('note.removed'),
      actionLabel: t('note.undo'),
      onAction: () => void undo().catch((error: unknown) => toast.show({ tone: 'error', message: problemSentence(error) })),
    })
  }
  const removeWaiting = async (note: TableNote): Promise<void> => {
    const before = useOutbox.getState().waiting.get(note.id)
    const left = await changeWaiting(note.id, (now) => (now === null ? null : withRemoval(now)))
    void sendWaiting()
    offerUndo(async () => {
      const isBack = left === null ? await changeWaiting(note.id, (now) => now ?? before ?? null) : await takeRemovalBack(note.id)
      void sendWaiting()
      if (!isBack) await bringBack(note.id)
    })
  }
  return {
    sayAgain: (note, by) => note.stored !== null && note.saidAgain + by >= 0 && again.mutate({ id: note.id, by }),
    setUnclear: (note, unclear) => note.stored !== null && update.mutate({ id: note.id, fields: { unclear }, seen: note.stored.heads }),
    remove: (note) => {
      if (useOutbox.getState().waiting.has(note.id)) return void removeWaiting(note)
      removeStored.mutate({ ids: [note.id] }, { onSuccess: () => offerUndo(() => bringBack(note.id)) })
    },
    retry: (note) => void changeWaiting(note.id, (now) => (now === null ? null : { ...now, refused: null })).then(() => sendWaiting()),
    saveAsNew: (note) => {
      const id = newId()
      const place = { workshopId, tableId, round: note.round, queuedAt: new Date().toISOString() }
      void changeWaiting(id, () => newNoteEntry(id, place, note.draft))
        .then(() => changeWaiting(note.id, () => null))
        .then(() => sendWaiting())
    },
  }
}
