import { useTranslation } from 'react-i18next'
import { formatClock } from '../../../../shared/domain/agenda/clock.ts'
import { roundTimetable } from '../../../../shared/domain/agenda/roundTimetable.ts'
import type { Session } from '../../../../shared/domain/records/records.ts'
import styles from './RoundTimes.module.css'

/** When each round begins and ends if the session starts on time, and what is left around them. */
export function RoundTimes({ session, start }: { session: Session; start: number }) {
  const { t } = useTranslation('plan')
  const { rounds, spare, over } = roundTimetable(session, start)
  if (rounds.length === 0) return <p className={styles.about}>{t('rounds.none')}</p>
  return (
    <div className={styles.box}>
      <ol className={styles.rounds} aria-label={t('rounds.list')}>
        {rounds.map((slot) => (
          <li key={slot.round}>
            <span>{t('rounds.round', { round: slot.round })}</span> {formatClock(slot.start)}–{formatClock(slot.end)}
          </li>
        ))}
      </ol>
      <p className={over > 0 ? styles.over : styles.about}>
        {over > 0 ? t('finding.roundsTooLong', { count: over }) : spare > 0 ? t('rounds.spare', { count: spare }) : t('rounds.exact')}
      </p>
    </div>
  )
}
