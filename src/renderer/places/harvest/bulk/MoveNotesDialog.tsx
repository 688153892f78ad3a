import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useUndoToast } from '../useUndoToast.ts'
import type { Vocabulary } from '../vocabulary.ts'
import styles from './BulkDialogs.module.css'

type Props = { notes: Note[]; plan: WorkshopPlan; vocabulary: Vocabulary; onClose: () => void }

const shared = <T,>(values: readonly T[]): T | undefined => (values.every((value) => value === values[0]) ? values[0] : undefined)

/** Puts notes that were taken down at the wrong table or round where they belong. */
export function MoveNotesDialog({ notes, plan, vocabulary, onClose }: Props) {
  const { t } = useTranslation('harvest')
  const sessions = new Map(plan.sessions.map((session) => [session.id, session]))
  const first = shared(notes.map((note) => note.tableId))
  const [tableId, setTableId] = useState(first !== undefined && vocabulary.hasTable(first) ? first : null)
  const [wantedRound, setRound] = useState(shared(notes.map((note) => note.round)) ?? 1)
  const table = plan.tables.find((one) => one.id === tableId)
  const rounds = (table && sessions.get(table.sessionId)?.rounds) ?? 1
  const round = Math.min(wantedRound, rounds)
  const tell = useUndoToast(plan.workshop.id)
  const move = useAction(api.notes.move, {
    undoable: true,
    onDone: () => {
      tell(t('bulk.moved', { count: notes.length }), 'note.move')
      onClose()
    },
  })
  const several = sessions.size > 1
  return (
    <Dialog
      title={t('bulk.moveTitle', { count: notes.length })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={tableId === null}
            isPending={move.isPending}
            onPress={() => tableId !== null && move.mutate({ ids: notes.map((note) => note.id), tableId, round })}
          >
            {t('bulk.moveApply', { count: notes.length })}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select
          label={t('facet.table')}
          items={plan.tables.map((one) => ({
            id: one.id,
            name: several
              ? `${vocabulary.name('session', one.sessionId)}: ${vocabulary.name('table', one.id)}`
              : vocabulary.name('table', one.id),
          }))}
          value={tableId}
          onChange={setTableId}
        />
        <Select
          label={t('facet.round')}
          items={Array.from({ length: rounds }, (_, index) => ({ id: String(index + 1), name: t('round', { number: index + 1 }) }))}
          value={String(round)}
          onChange={(value) => setRound(Number(value))}
        />
      </div>
    </Dialog>
  )
}
