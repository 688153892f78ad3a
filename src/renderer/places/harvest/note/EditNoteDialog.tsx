import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as newId } from 'uuid'
import { draftOfNote, storedDraft } from '../../../../shared/domain/notes/noteDraft.ts'
import type { NoteDraft } from '../../../../shared/domain/notes/noteDraft.ts'
import { NOTE_TEXT_LIMIT } from '../../../../shared/domain/records/vocabulary.ts'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useUndoToast } from '../useUndoToast.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { changedFields } from './changedFields.ts'
import styles from './note.module.css'
import { TagFields } from './TagFields.tsx'

/** An edit that was begun: what the note said, the version that was on screen, and the words so far. */
export type NoteEdit = { first: { draft: NoteDraft; seen: string[] }; draft: NoteDraft }

type Props = {
  note: Note
  /** Somebody removed the note meanwhile. */
  isGone: boolean
  /** Goes on with an edit that was closed. */
  start: NoteEdit | undefined
  cities: readonly string[]
  vocabulary: Vocabulary
  /** `dropped` where there were changes that nobody saved. */
  onClose: (dropped?: NoteEdit) => void
}

/** Everything that can be set on one note. Only the fields that changed are sent, with the version that was on screen. */
export function EditNoteDialog({ note, isGone, start, cities, vocabulary, onClose }: Props) {
  const { t } = useTranslation('harvest')
  const [first] = useState(() => start?.first ?? { draft: draftOfNote(note), seen: note.heads })
  const [copyId] = useState(() => newId())
  const [draft, setDraft] = useState<NoteDraft>(start?.draft ?? first.draft)
  const tell = useUndoToast(note.workshopId)
  const update = useAction(api.notes.update, {
    undoable: true,
    onDone: () => {
      tell(t('edit.done'), 'note.edit')
      onClose()
    },
  })
  const create = useAction(api.notes.create, {
    undoable: true,
    onDone: () => {
      tell(t('edit.savedAsNew'), 'note.add')
      onClose()
    },
  })
  const fields = changedFields(first.draft, draft)
  const isChanged = Object.keys(fields).length > 0
  const close = (): void => onClose(isChanged ? { first, draft } : undefined)
  const isEmpty = draft.text.trim() === ''
  const save = (): void => {
    if (isEmpty) return
    if (isGone) create.mutate({ ...storedDraft(draft), id: copyId, tableId: note.tableId, round: note.round })
    else if (!isChanged) onClose()
    else update.mutate({ id: note.id, fields, seen: first.seen })
  }
  const set = (part: Partial<NoteDraft>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <Dialog
      title={t('edit.title')}
      isOpen
      size="wide"
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
      footer={
        <>
          <Button onPress={close}>{t(isGone ? 'close' : 'cancel')}</Button>
          <Button variant="primary" onPress={save} isDisabled={isEmpty} isPending={update.isPending || create.isPending}>
            {t(isGone ? 'edit.saveAsNew' : 'save')}
          </Button>
        </>
      }
    >
      <div role="status">{isGone ? <p className={styles.conflicts}>{t('edit.gone')}</p> : null}</div>
      {note.conflicts.length > 0 && !isGone ? (
        <div className={styles.conflicts}>
          <span>{t('edit.conflicts')}</span>
          {note.conflicts.map((field) => (
            <ConflictButton key={field} entity="note" id={note.id} field={field} />
          ))}
        </div>
      ) : null}
      <TextField
        label={t('edit.text')}
        multiline
        rows={4}
        autoFocus
        maxLength={NOTE_TEXT_LIMIT}
        value={draft.text}
        onChange={(text) => set({ text })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        }}
        errorMessage={isEmpty ? t('edit.textMissing') : undefined}
        inputClassName={styles.text}
      />
      <TagFields draft={draft} cities={cities} vocabulary={vocabulary} onChange={set} />
      <Checkbox isSelected={draft.unclear} onChange={(unclear) => set({ unclear })}>
        {t('edit.unclear')}
      </Checkbox>
    </Dialog>
  )
}
