import { useTranslation } from 'react-i18next'
import { compareWithPlan } from '../../../../shared/domain/agenda/actualTimes.ts'
import type { PlannedSession } from '../../../../shared/domain/agenda/scheduleDay.ts'
import type { Session } from '../../../../shared/domain/records/records.ts'
import { usePlan } from '../saving/planContext.ts'
import { minutesOfInstant } from '../session/actualClock.ts'
import { deviationWords } from './dayNames.ts'
import styles from './SessionFacts.module.css'

/** One quiet line below a session's title: method, rounds, tables, and how it ran. */
export function SessionFacts({ session, timed }: { session: Session; timed: PlannedSession }) {
  const { t } = useTranslation(['plan', 'terms'])
  const { plan } = usePlan()
  const tables = plan.tables.filter((table) => table.sessionId === session.id).length
  const ran = compareWithPlan(timed, { start: minutesOfInstant(session.actualStart), end: minutesOfInstant(session.actualEnd) })
  const facts = [
    t(`terms:method.${session.method}`),
    session.roundMinutes > 0 ? t('plan:agenda.rounds', { count: session.rounds, minutes: session.roundMinutes }) : null,
    tables > 0 ? t('plan:agenda.tables', { count: tables }) : null,
  ].filter((fact) => fact !== null)
  return (
    <p className={styles.facts}>
      <span>{facts.join(', ')}</span>
      {ran.start !== null ? (
        <span className={styles.ran} data-late={ran.start > 0 ? '' : undefined}>
          {t('plan:actual.startedWords', { off: deviationWords(t, ran.start) })}
        </span>
      ) : null}
      {ran.end !== null ? (
        <span className={styles.ran} data-late={ran.end > 0 ? '' : undefined}>
          {t('plan:actual.endedWords', { off: deviationWords(t, ran.end) })}
        </span>
      ) : null}
    </p>
  )
}
