import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { toast } from '../../../ui/toast.ts'
import type { NoteEdit } from '../note/EditNoteDialog.tsx'

/** `note` is what was opened: an edit goes on with it where somebody removes the note meanwhile. */
type Opened = { note: Note; as: 'edit' | 'origin'; start?: NoteEdit }

export type OpenNote = {
  open: Opened | null
  show: (open: Opened | null) => void
  /** Closes an edit; what was dropped can be had back for a while. */
  closeEdit: (dropped?: NoteEdit) => void
}

/** Which note is open, and as what. */
export const useOpenNote = (): OpenNote => {
  const { t } = useTranslation('harvest')
  const [open, show] = useState<Opened | null>(null)
  const closeEdit = (dropped?: NoteEdit): void => {
    show(null)
    if (open === null || dropped === undefined) return
    const onAction = (): void => show({ ...open, start: dropped })
    toast.show({ message: t('edit.dropped'), actionLabel: t('undo'), onAction })
  }
  return { open, show, closeEdit }
}
