import { useTranslation } from 'react-i18next'
import { clockState, currentStep } from '../../../../shared/domain/room/clockTime.ts'
import { plannedSteps } from '../../../../shared/domain/room/plannedSteps.ts'
import { useNow } from '../live/useNow.ts'
import { useRoom } from '../roomContext.ts'
import { ClockButtons } from './ClockButtons.tsx'
import styles from './ClockPanel.module.css'
import { ClockRing } from './ClockRing.tsx'
import { stepsOfSession } from './clocks.ts'
import { TimeWarning } from './TimeWarning.tsx'
import { useStepName } from './useStepName.ts'

/** The session by its clock: how long, which step, what for, and what to do next. */
export function ClockPanel() {
  const { t } = useTranslation('room')
  const { live, session } = useRoom()
  const now = useNow(live.offset)
  const stepName = useStepName()
  const steps = stepsOfSession(live.clocks, session.id)
  const planned = plannedSteps(session)
  const state = clockState(steps)
  const step = currentStep(steps)
  const first = planned[0]
  const told = step ?? (state === 'waiting' ? first : undefined)
  return (
    <section className={styles.panel} aria-label={t('clock.title')}>
      <ClockRing step={step} seconds={state === 'over' ? 0 : (first?.plannedSeconds ?? 0)} now={now} hasEnded={state === 'over'} />
      <div className={styles.words}>
        <p className={styles.step}>{told ? stepName(told, session.rounds) : t('clock.sessionOver')}</p>
        <p className={styles.question}>{session.question || session.title}</p>
        <TimeWarning step={step} now={now} />
      </div>
      <ClockButtons steps={steps} planned={planned} />
    </section>
  )
}
