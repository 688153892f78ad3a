import { useTranslation } from 'react-i18next'
import type { ClockStep } from '../../../../shared/domain/records/records.ts'
import { remainingMs } from '../../../../shared/domain/room/clockTime.ts'
import { timeTone } from '../../../../shared/domain/room/timeWarnings.ts'
import { clockFace } from '../../../../shared/domain/stage/spokenTime.ts'
import { useNow } from '../../room/live/useNow.ts'
import styles from './TimeLeft.module.css'

type Props = { step: ClockStep; offset: number; size?: 'large' | 'small' }

/** The time that a step has left, or how far it is over: said in words, and in a colour that warns without alarm. */
export function TimeLeft({ step, offset, size = 'large' }: Props) {
  const { t, i18n } = useTranslation('stage')
  const now = useNow(offset, 250)
  const left = remainingMs(step, now)
  const isOver = left < 0
  const isPaused = step.pausedAt !== null
  const until = new Date(now - offset + left).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const words = isPaused ? t('time.paused') : isOver ? t('time.over') : t('time.until', { time: until })
  const face = `${isOver ? '+' : ''}${clockFace(left)}`
  return (
    <div className={styles.time} data-size={size} data-tone={isPaused ? 'calm' : timeTone(step.seconds, left)}>
      <div className={styles.face} role="timer" aria-live="off" data-long={face.length > 5 ? '' : undefined}>
        {face}
      </div>
      <div className={styles.words}>{words}</div>
    </div>
  )
}
