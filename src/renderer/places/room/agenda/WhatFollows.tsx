import { useTranslation } from 'react-i18next'
import { formatClock } from '../../../../shared/domain/agenda/clock.ts'
import { shiftStarts } from '../../../../shared/domain/room/shiftStarts.ts'
import { Button } from '../../../ui/Button.tsx'
import { useRoom } from '../roomContext.ts'
import { openRoomDialog } from '../roomView.ts'
import styles from './DayStrip.module.css'
import type { RoomForecast } from './useForecast.ts'

/** What comes later or earlier than planned if nothing changes, and the way to move the plan. */
export function WhatFollows({ forecast }: { forecast: RoomForecast }) {
  const { t } = useTranslation('room')
  const { session } = useRoom()
  const { sessions, ofDay, isLive } = forecast
  if (!isLive) return null
  const canShift = shiftStarts(ofDay, session.id, 1).length > 0
  const isLast = ofDay.at(-1)?.id === session.id
  const moved = sessions.find(({ state, start, planned }) => state === 'ahead' && start !== planned.start)
  const title = moved && ofDay.find(({ id }) => id === moved.id)?.title
  return (
    <div className={styles.follows}>
      {moved && title !== undefined ? (
        <p>{t('follows.instead', { title, at: formatClock(moved.start), planned: formatClock(moved.planned.start) })}</p>
      ) : (
        <p>{t('follows.asPlanned')}</p>
      )}
      {isLast ? null : (
        <>
          {canShift ? null : <p>{t('follows.byItself')}</p>}
          <Button size="small" isDisabled={!canShift} onPress={() => openRoomDialog('shift')}>
            {t('follows.shift')}
          </Button>
        </>
      )}
    </div>
  )
}
