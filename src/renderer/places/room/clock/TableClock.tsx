import { useTranslation } from 'react-i18next'
import { clockState, currentStep, remainingMs } from '../../../../shared/domain/room/clockTime.ts'
import { timeTone } from '../../../../shared/domain/room/timeWarnings.ts'
import { Button } from '../../../ui/Button.tsx'
import { useNow } from '../live/useNow.ts'
import { useRoom } from '../roomContext.ts'
import { digits, timerOfTable } from './clocks.ts'
import type { RoomClock } from './clocks.ts'
import styles from './TableClock.module.css'
import { useClockActions } from './useClockActions.ts'

/** The timer of one table, while it has one. */
export function TableClock({ tableId }: { tableId: string }) {
  const { live } = useRoom()
  const timer = timerOfTable(live.clocks, tableId)
  return timer ? <Timer timer={timer} offset={live.offset} /> : null
}

function Timer({ timer, offset }: { timer: RoomClock; offset: number }) {
  const { t } = useTranslation('room')
  const now = useNow(offset)
  const { does, extend } = useClockActions(timer)
  const step = currentStep(timer.steps)
  if (step === null) return null
  const left = remainingMs(step, now)
  const isPaused = clockState(timer.steps) === 'paused'
  return (
    <div className={styles.timer} role="group" aria-label={t('timer.ofTable')}>
      <span className={styles.digits} role="timer" aria-label={t('clock.left')} data-tone={timeTone(step.seconds, left)}>
        {left < 0 ? '+' : ''}
        {digits(left)}
      </span>
      <span className={styles.words}>{t(isPaused ? 'clock.paused' : left < 0 ? 'clock.over' : 'clock.toGo')}</span>
      <span className={styles.buttons}>
        <Button size="small" variant="quiet" onPress={() => does(isPaused ? 'resume' : 'pause')}>
          {t(isPaused ? 'main.resume' : 'clock.pause')}
        </Button>
        <Button size="small" variant="quiet" onPress={() => extend(60)}>
          {t('clock.moreShort', { minutes: 1 })}
        </Button>
        <Button size="small" variant="quiet" onPress={() => does('end')}>
          {t('timer.stop')}
        </Button>
      </span>
    </div>
  )
}
