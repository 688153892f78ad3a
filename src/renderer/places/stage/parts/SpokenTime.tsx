import { useTranslation } from 'react-i18next'
import type { ClockStep } from '../../../../shared/domain/records/records.ts'
import { remainingMs } from '../../../../shared/domain/room/clockTime.ts'
import { spokenMinutes } from '../../../../shared/domain/stage/spokenTime.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useNow } from '../../room/live/useNow.ts'

/** Says the time to screen readers where it matters: at the start of a step, at a few moments before its end, and at the end. */
export function SpokenTime({ step, what, offset }: { step: ClockStep | null; what: string; offset: number }) {
  const { t } = useTranslation('stage')
  const now = useNow(offset)
  return (
    <div role="status">
      <VisuallyHidden>{step === null ? '' : sentence()}</VisuallyHidden>
    </div>
  )

  function sentence(): string {
    if (step === null) return ''
    if (step.pausedAt !== null) return t('spoken.paused')
    const minutes = spokenMinutes(step.seconds, remainingMs(step, now))
    if (minutes === null) return t('spoken.start', { what, count: Math.round(step.seconds / 60) })
    return minutes === 0 ? t('spoken.over') : t('spoken.left', { count: minutes })
  }
}
