import { useTranslation } from 'react-i18next'
import { countAttendance } from '../../../../shared/domain/people/attendance.ts'
import { Button } from '../../../ui/Button.tsx'
import { useRoom } from '../roomContext.ts'
import styles from './PeopleStrip.module.css'
import { useWaysToPlan } from './useWaysToPlan.ts'

const STATES = ['here', 'expected', 'late'] as const

/** Who is there, and the ways to change people and tables while the session runs. */
export function PeopleStrip() {
  const { t } = useTranslation('room')
  const { plan, session, tables } = useRoom()
  const { door, seat } = useWaysToPlan()
  const counts = countAttendance(plan, session.day)
  return (
    <section className={styles.strip} aria-label={t('people.title')}>
      <p className={styles.counts}>
        {STATES.filter((state) => state !== 'late' || counts.late > 0).map((state) => (
          <span key={state}>
            <strong>{counts[state]}</strong> {t(`people.${state}`)}
          </span>
        ))}
      </p>
      <Button size="small" variant="quiet" onPress={door}>
        {t('people.door')}
      </Button>
      {tables.length > 0 ? (
        <>
          <Button size="small" variant="quiet" onPress={() => seat(null)}>
            {t('people.seating')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => seat('replan')}>
            {t('people.replan')}
          </Button>
        </>
      ) : null}
    </section>
  )
}
