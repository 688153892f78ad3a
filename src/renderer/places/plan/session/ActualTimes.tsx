import { useTranslation } from 'react-i18next'
import { compareWithPlan } from '../../../../shared/domain/agenda/actualTimes.ts'
import { formatClock } from '../../../../shared/domain/agenda/clock.ts'
import type { PlannedSession } from '../../../../shared/domain/agenda/scheduleDay.ts'
import type { Session } from '../../../../shared/domain/records/records.ts'
import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { Button } from '../../../ui/Button.tsx'
import { deviationWords } from '../agenda/dayNames.ts'
import { usePlan } from '../saving/planContext.ts'
import { dateOfInstant, instantOfClock, minutesOfInstant } from './actualClock.ts'
import styles from './ActualTimes.module.css'
import { ClockField } from './ClockField.tsx'

type Props = { session: Session; timed: PlannedSession; date: string | null }

/** When the session really began and ended, noted by a press or typed, against the plan. */
export function ActualTimes({ session, timed, date }: Props) {
  const { t } = useTranslation('plan')
  const { queue } = usePlan()
  const actual = { start: minutesOfInstant(session.actualStart), end: minutesOfInstant(session.actualEnd) }
  const ran = compareWithPlan(timed, actual)
  const store = (fields: Partial<Pick<Session, 'actualStart' | 'actualEnd'>>) => queue.edit('session', session.id, fields, 'now')
  const now = () => new Date().toISOString()
  const row = (side: 'start' | 'end') => {
    const field = side === 'start' ? 'actualStart' : 'actualEnd'
    const minutes = actual[side]
    const off = ran[side]
    const typed = (clock: string) =>
      side === 'end' && session.actualStart !== null
        ? instantOfClock(clock, dateOfInstant(session.actualStart), session.actualStart)
        : instantOfClock(clock, date ?? dateOfInstant(now()))
    return (
      <div className={styles.row}>
        <ClockField
          label={t(`actual.${side}`)}
          value={minutes === null ? null : formatClock(minutes)}
          onChange={(clock) => store({ [field]: clock === null ? null : typed(clock) })}
        />
        <Button onPress={() => store({ [field]: now() })}>{t(`actual.${side}Now`)}</Button>
        <output className={styles.off} data-late={off !== null && off > 0 ? '' : undefined}>
          {off === null ? null : deviationWords(t, off)}
        </output>
        {session.conflicts.includes(field) ? <ConflictButton entity="session" id={session.id} field={field} /> : null}
      </div>
    )
  }
  return (
    <section className={styles.actual} aria-labelledby="plan-actual">
      <h3 id="plan-actual" className={styles.heading}>
        {t('actual.title')}
      </h3>
      {row('start')}
      {row('end')}
      {ran.duration === null ? null : (
        <p className={styles.took}>
          {t(ran.duration > 0 ? 'actual.longer' : ran.duration < 0 ? 'actual.shorter' : 'actual.asPlanned', {
            count: Math.abs(ran.duration),
            took: timed.end - timed.start + ran.duration,
          })}
        </p>
      )}
    </section>
  )
}
