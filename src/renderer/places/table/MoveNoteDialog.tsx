import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableNote } from '../../../shared/domain/notes/tableNotes.ts'
import type { Session, Table } from '../../../shared/domain/records/records.ts'
import { api } from '../../transport/api.ts'
import { useAction } from '../../transport/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './MoveNoteDialog.module.css'

type MoveNoteDialogProps = {
  note: TableNote
  tableId: string
  tables: readonly Table[]
  sessions: readonly Session[]
  onClose: () => void
}

/** Puts a note at another table or into another round. Tables of the same session come first. */
export function MoveNoteDialog({ note, tableId, tables, sessions, onClose }: MoveNoteDialogProps) {
  const { t } = useTranslation('table')
  const [target, setTarget] = useState(tableId)
  const [round, setRound] = useState(note.round)
  const sessionOf = (id: string): Session | undefined => {
    const table = tables.find((candidate) => candidate.id === id)
    return sessions.find((session) => session.id === table?.sessionId)
  }
  const own = sessionOf(tableId)
  const rounds = sessionOf(target)?.rounds ?? 1
  const toRound = Math.min(round, rounds)
  const move = useAction(api.notes.move, {
    undoable: true,
    onDone: () => {
      const number = tables.find((table) => table.id === target)?.number ?? 0
      toast.show({ message: t('move.done', { number, round: toRound }) })
      onClose()
    },
  })
  const name = (table: Table): string => {
    const words = t('move.tableName', { number: table.number, title: table.title })
    return table.sessionId === own?.id ? words : `${sessionOf(table.id)?.title ?? ''}: ${words}`
  }
  const isOwn = (table: Table): number => (table.sessionId === own?.id ? 0 : 1)
  const isSame = target === tableId && toRound === note.round
  return (
    <Dialog
      title={t('move.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{t('move.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={isSame || move.isPending}
            onPress={() => move.mutate({ ids: [note.id], tableId: target, round: toRound })}
          >
            {t('move.go')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.text}>{note.draft.text}</p>
        <Select
          label={t('move.table')}
          items={tables.toSorted((a, b) => isOwn(a) - isOwn(b)).map((table) => ({ id: table.id, name: name(table) }))}
          value={target}
          onChange={setTarget}
        />
        <Select
          label={t('move.round')}
          items={Array.from({ length: rounds }, (_, index) => ({
            id: String(index + 1),
            name: t('move.roundName', { round: index + 1 }),
          }))}
          value={String(toRound)}
          onChange={(id) => setRound(Number(id))}
        />
      </div>
    </Dialog>
  )
}
