import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOfNote } from '../../../../shared/domain/notes/noteDraft.ts'
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

type Props = { note: Note; cities: readonly string[]; vocabulary: Vocabulary; onClose: () => void }

/** Everything that can be set on one note. Only the fields that changed are sent, with the version that was on screen. */
export function EditNoteDialog({ note, cities, vocabulary, onClose }: Props) {
  const { t } = useTranslation('harvest')
  const [first] = useState(() => ({ draft: draftOfNote(note), seen: note.heads }))
  const [draft, setDraft] = useState<NoteDraft>(first.draft)
  const tell = useUndoToast(note.workshopId)
  const update = useAction(api.notes.update, {
    undoable: true,
    onDone: () => {
      tell(t('edit.done'))
      onClose()
    },
  })
  const fields = changedFields(first.draft, draft)
  const isEmpty = draft.text.trim() === ''
  const save = (): void => {
    if (isEmpty) return
    if (Object.keys(fields).length === 0) onClose()
    else update.mutate({ id: note.id, fields, seen: first.seen })
  }
  const set = (part: Partial<NoteDraft>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <Dialog
      title={t('edit.title')}
      isOpen
      size="wide"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" onPress={save} isDisabled={isEmpty} isPending={update.isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      {note.conflicts.length > 0 ? (
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
