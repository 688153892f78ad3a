import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useRoom } from '../roomContext.ts'
import { openRoomDialog, useRoomView } from '../roomView.ts'
import { useTableName } from '../useTableName.ts'
import styles from './TimerDialog.module.css'

const OFFERED = [5, 10, 15, 20] as const

/** Starts a timer for one table alone, beside the clock of the session. */
export function TimerDialog() {
  const { t } = useTranslation('room')
  const { session, tables } = useRoom()
  const nameOf = useTableName()
  const asked = useRoomView((view) => view.tableId)
  const [tableId, setTableId] = useState(asked ?? tables[0]?.id ?? null)
  const [minutes, setMinutes] = useState<number>(OFFERED[1])
  const start = useAction(api.room.startTimer, { undoable: true, onDone: () => openRoomDialog(null) })
  return (
    <Dialog
      title={t('timer.title')}
      isOpen
      onOpenChange={() => openRoomDialog(null)}
      footer={
        <Button
          variant="primary"
          isDisabled={tableId === null || start.isPending}
          onPress={() => {
            if (tableId !== null) start.mutate({ sessionId: session.id, tableId, seconds: minutes * 60 })
          }}
        >
          {t('timer.start')}
        </Button>
      }
    >
      <p className={styles.about}>{t('timer.about')}</p>
      <Select
        label={t('coverage.table')}
        items={tables.map(({ id }) => ({ id, name: nameOf(id) }))}
        value={tableId}
        onChange={setTableId}
      />
      <div className={styles.minutes}>
        <NumberField label={t('timer.minutes')} value={minutes} onChange={setMinutes} minValue={1} maxValue={600} />
        {OFFERED.map((count) => (
          <Button key={count} onPress={() => setMinutes(count)}>
            {t('timer.offered', { count })}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}
