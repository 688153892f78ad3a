import type { TableNote } from '../../../shared/domain/notes/tableNotes.ts'
import type { Session, Table } from '../../../shared/domain/records/records.ts'
import { RecordHistoryDialog } from '../../history/RecordHistoryDialog.tsx'
import { VersionsDialog } from '../../history/VersionsDialog.tsx'
import { MoveNoteDialog } from './MoveNoteDialog.tsx'

export type OpenNoteDialog = { kind: 'move' | 'history' | 'versions'; note: TableNote } | null

type NoteDialogsProps = {
  open: OpenNoteDialog
  tableId: string
  tables: readonly Table[]
  sessions: readonly Session[]
  onClose: () => void
}

/** The windows that a note can open; at most one at a time. */
export function NoteDialogs({ open, tableId, tables, sessions, onClose }: NoteDialogsProps) {
  if (open === null) return null
  const { kind, note } = open
  if (kind === 'move') return <MoveNoteDialog note={note} tableId={tableId} tables={tables} sessions={sessions} onClose={onClose} />
  const shared = { entity: 'note', id: note.id, isOpen: true, onOpenChange: onClose } as const
  return kind === 'history' ? (
    <RecordHistoryDialog {...shared} name={note.draft.text.slice(0, 80)} />
  ) : (
    <VersionsDialog {...shared} field={note.conflicts[0] ?? 'text'} />
  )
}
