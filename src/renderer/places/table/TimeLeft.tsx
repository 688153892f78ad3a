import { useTranslation } from 'react-i18next'
import { remainingMs } from '../../../shared/domain/room/clockTime.ts'
import { timeTone } from '../../../shared/domain/room/timeWarnings.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useNow } from '../room/live/useNow.ts'
import type { TableClock } from './tableClock.ts'
import styles from './TimeLeft.module.css'

const minutesAndSeconds = (ms: number): string => {
  const seconds = Math.ceil(Math.abs(ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How long the round or the move still takes, by the host's clock; `isStale` where the host may have gone on without us. A screen reader hears the warnings, not each second. */
export function TimeLeft({ clock, isStale = false }: { clock: TableClock; isStale?: boolean }) {
  const { t } = useTranslation('table')
  const { step, isPaused, offset } = clock
  const left = remainingMs(step, useNow(offset))
  const tone = timeTone(step.seconds, left)
  const time = minutesAndSeconds(left)
  const words = left < 0 ? t('time.over', { time }) : t(step.kind === 'move' ? 'time.move' : 'time.left', { time })
  return (
    <span className={styles.time} data-tone={isPaused ? 'paused' : tone}>
      <span role="timer" aria-live="off">
        {isStale ? `${t('time.lastKnown')} ` : ''}
        {isPaused ? t('time.paused', { time }) : words}
      </span>
      <span role="status">
        <VisuallyHidden>{tone === 'calm' || isPaused ? '' : t(`time.warn.${tone}`)}</VisuallyHidden>
      </span>
    </span>
  )
}
