import { useTranslation } from 'react-i18next'
import type { ClockStep } from '../../../../shared/domain/records/records.ts'
import { remainingMs } from '../../../../shared/domain/room/clockTime.ts'
import { timeTone } from '../../../../shared/domain/room/timeWarnings.ts'
import styles from './ClockRing.module.css'
import { digits } from './clocks.ts'

const RADIUS = 64
const ROUND_IT = 2 * Math.PI * RADIUS

type Props = {
  /** The step that runs; null shows `seconds` standing still. */
  step: ClockStep | null
  seconds: number
  now: number
  /** The session has been; nothing is planned any more. */
  hasEnded: boolean
}

/** The time left, as a ring that empties and as digits; past the end it counts up, in words too. */
export function ClockRing({ step, seconds, now, hasEnded }: Props) {
  const { t } = useTranslation('room')
  const left = step === null ? seconds * 1000 : remainingMs(step, now)
  const of = step === null ? seconds : step.seconds
  const share = of === 0 ? 0 : Math.min(1, Math.max(0, left / (of * 1000)))
  const tone = step === null ? 'calm' : timeTone(of, left)
  const isOver = left < 0
  return (
    <div
      className={styles.clock}
      data-tone={tone}
      data-still={step?.pausedAt ? '' : undefined}
      data-waiting={step === null ? '' : undefined}
    >
      <svg viewBox="0 0 144 144" aria-hidden="true" focusable="false">
        <circle cx="72" cy="72" r={RADIUS} className={styles.track} />
        <circle
          cx="72"
          cy="72"
          r={RADIUS}
          className={styles.left}
          strokeDasharray={ROUND_IT}
          strokeDashoffset={isOver ? 0 : ROUND_IT * (1 - share)}
          transform="rotate(-90 72 72)"
        />
      </svg>
      <div className={styles.middle} role="timer" aria-label={t('clock.left')}>
        <span className={styles.digits} data-long={digits(left).length > 5 ? '' : undefined}>
          {isOver ? '+' : ''}
          {digits(left)}
        </span>
        <span className={styles.words}>
          {t(
            step?.pausedAt
              ? 'clock.paused'
              : isOver
                ? 'clock.over'
                : hasEnded
                  ? 'clock.ended'
                  : step === null
                    ? 'clock.planned'
                    : 'clock.toGo',
          )}
        </span>
      </div>
    </div>
  )
}
