import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../../../shared/domain/agenda/clock.ts'
import { scheduleDay } from '../../../../shared/domain/agenda/scheduleDay.ts'
import { shiftStarts } from '../../../../shared/domain/room/shiftStarts.ts'
import { offerUndo } from '../../../history/offerUndo.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { useRoom } from '../roomContext.ts'
import { openRoomDialog } from '../roomView.ts'
import { useNow } from '../live/useNow.ts'
import styles from './ShiftDialog.module.css'
import { useForecast } from './useForecast.ts'

const LOOK_AGAIN_MS = 60_000

/** Moves the fixed starts of what is still to come, after a look at what that means. */
export function ShiftDialog() {
  const { t } = useTranslation('room')
  const { workshopId, live, session } = useRoom()
  const { ofDay, sessions, lateBy } = useForecast(useNow(live.offset, LOOK_AGAIN_MS))
  const [minutes, setMinutes] = useState(lateBy === null || lateBy === 0 ? 5 : lateBy)
  const shift = useAction(api.room.shiftLater, {
    undoable: true,
    onDone: ({ moved }) => {
      openRoomDialog(null)
      void offerUndo({ workshopId, label: 'session.edit', message: t('shift.done', { count: moved }), actionLabel: t('undo') })
    },
  })
  const moves = new Map(shiftStarts(ofDay, session.id, minutes).map(({ id, start }) => [id, start]))
  const after = scheduleDay(ofDay.map((one) => ({ ...one, start: moves.get(one.id) ?? one.start })))
  const behind = ofDay.slice(ofDay.findIndex(({ id }) => id === session.id) + 1)
  return (
    <Dialog
      title={t('shift.title')}
      isOpen
      onOpenChange={() => openRoomDialog(null)}
      footer={
        <>
          <Button onPress={() => openRoomDialog(null)}>{t('cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={moves.size === 0 || shift.isPending}
            onPress={() => shift.mutate({ sessionId: session.id, minutes })}
          >
            {t('shift.do', { count: moves.size })}
          </Button>
        </>
      }
    >
      <p className={styles.about}>{t('shift.about')}</p>
      <NumberField label={t('shift.minutes')} value={minutes} onChange={setMinutes} minValue={-240} maxValue={240} autoFocus />
      {moves.size === 0 ? <p role="status">{t('shift.nothing')}</p> : null}
      <table className={styles.preview}>
        <thead>
          <tr>
            <th scope="col">{t('shift.session')}</th>
            <th scope="col">{t('shift.planned')}</th>
            <th scope="col">{t('shift.then')}</th>
          </tr>
        </thead>
        <tbody>
          {behind.map(({ id, title }) => {
            const from = sessions.find((entry) => entry.id === id)?.planned.start
            const to = after.sessions.find((entry) => entry.id === id)?.start
            return (
              <tr key={id} data-moved={from !== to ? '' : undefined}>
                <th scope="row">{title}</th>
                <td>{from === undefined ? '' : formatClock(from)}</td>
                <td>{to === undefined || to === from ? t('shift.stays') : formatClock(to)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Dialog>
  )
}
