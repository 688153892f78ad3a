import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LateNote } from '../../../../shared/contract/room.contract.ts'
import { useMoment } from '../../../app/useMoment.ts'
import { KindMark } from '../../../marks/KindMark.tsx'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useRoom } from '../roomContext.ts'
import { useTableName } from '../useTableName.ts'
import styles from './late.module.css'

/** One late note, with where it could go: its own table and round to begin with. `onDone` takes the focus when the note is gone. */
export function LateNoteItem({ note, onDone }: { note: LateNote; onDone: () => void }) {
  const { t } = useTranslation('room')
  const { plan, session, tables } = useRoom()
  const moment = useMoment()
  const nameOf = useTableName()
  const own = plan.tables.find(({ id }) => id === note.tableId)
  const [tableId, setTableId] = useState(own?.id ?? tables[0]?.id ?? null)
  const [round, setRound] = useState(note.round)
  // Nothing brings a dropped note back.
  const [isAsked, setAsked] = useState(false)
  const place = useAction(api.room.placeLateNote, { undoable: true, onDone })
  const drop = useAction(api.room.dropLateNote, { onDone })
  const sessionOf = plan.tables.find(({ id }) => id === tableId)?.sessionId ?? session.id
  const choices = plan.tables.filter((table) => table.sessionId === sessionOf || table.sessionId === session.id)
  const rounds = plan.sessions.find(({ id }) => id === sessionOf)?.rounds ?? 1
  const isBusy = place.isPending || drop.isPending
  return (
    <li className={styles.note}>
      <KindMark kind={note.kind} />
      <p className={styles.text}>{note.text}</p>
      <p className={styles.about}>
        {t('late.from', { table: note.tableTitle ?? t('table.gone'), round: note.round, at: moment(note.receivedAt) })}{' '}
        {t([`late.reason.${note.reason}`, 'late.reason.closed'])}
      </p>
      <div className={styles.place}>
        <Select label={t('late.table')} items={choices.map(({ id }) => ({ id, name: nameOf(id) }))} value={tableId} onChange={setTableId} />
        <NumberField label={t('late.round')} value={Math.min(round, rounds)} onChange={setRound} minValue={1} maxValue={rounds} />
        <div className={styles.does}>
          <Button
            variant="primary"
            isDisabled={tableId === null || isBusy}
            onPress={() => {
              if (tableId !== null) place.mutate({ id: note.id, tableId, round: Math.min(round, rounds) })
            }}
          >
            {t('late.place')}
          </Button>
          {isAsked ? (
            <>
              <Button autoFocus isDisabled={isBusy} onPress={() => setAsked(false)}>
                {t('late.keep')}
              </Button>
              <Button variant="danger" isDisabled={isBusy} onPress={() => drop.mutate({ id: note.id })}>
                {t('late.dropSure')}
              </Button>
            </>
          ) : (
            <Button isDisabled={isBusy} onPress={() => setAsked(true)}>
              {t('late.drop')}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}
