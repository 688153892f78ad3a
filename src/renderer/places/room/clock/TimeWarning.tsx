import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockStep } from '../../../../shared/domain/records/records.ts'
import { remainingMs } from '../../../../shared/domain/room/clockTime.ts'
import { soundedWarning, timeTone } from '../../../../shared/domain/room/timeWarnings.ts'
import { useRoomView } from '../roomView.ts'
import { chime } from '../sound/chime.ts'
import styles from './ClockPanel.module.css'

/** Says when time runs out, to eyes, screen readers and, if it was turned on, to ears. */
export function TimeWarning({ step, now }: { step: ClockStep | null; now: number }) {
  const { t } = useTranslation('room')
  const left = step === null || step.pausedAt !== null ? null : remainingMs(step, now)
  const tone = step === null || left === null ? 'calm' : timeTone(step.seconds, left)
  const heard = useRef({ step: step?.startedAt, tone })
  useEffect(() => {
    const before = heard.current
    heard.current = { step: step?.startedAt, tone }
    if (before.step !== step?.startedAt || !useRoomView.getState().isSoundOn) return
    const warning = soundedWarning(before.tone, tone)
    if (warning !== null) chime(warning === 'over' ? 'over' : 'soon')
  }, [step?.startedAt, tone])
  const minutes = left === null ? 0 : Math.max(1, Math.ceil(left / 60_000))
  const over = left === null ? 0 : Math.floor(-left / 60_000)
  const words =
    tone === 'calm'
      ? ''
      : tone === 'over'
        ? over < 1
          ? t('warning.over')
          : t('warning.overBy', { count: over })
        : t('warning.left', { count: minutes })
  return (
    <p className={styles.warning} data-tone={tone} role="status">
      {words}
    </p>
  )
}
