import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { countAttendance } from '../../../../shared/domain/people/attendance.ts'
import { Button } from '../../../ui/Button.tsx'
import { partPath, usePlanView } from '../../plan/planView.ts'
import type { PlanPart } from '../../plan/planView.ts'
import { useSeatingView } from '../../plan/seating/seatingView.ts'
import { useRoom } from '../roomContext.ts'
import styles from './PeopleStrip.module.css'

const STATES = ['here', 'expected', 'late'] as const

/** Who is there, and the ways to change people and tables while the session runs. */
export function PeopleStrip() {
  const { t } = useTranslation('room')
  const { workshopId, plan, session, tables } = useRoom()
  const [, navigate] = useLocation()
  const counts = countAttendance(plan, session.day)
  const go = (part: PlanPart): void => {
    usePlanView.setState({ part })
    navigate(partPath(workshopId, part))
  }
  const seat = (panel: 'replan' | null): void => {
    useSeatingView.setState({ sessionId: session.id, ofSession: session.id, layout: 'board', panel })
    go('seating')
  }
  return (
    <section className={styles.strip} aria-label={t('people.title')}>
      <p className={styles.counts}>
        {STATES.map((state) => (
          <span key={state}>
            <strong>{counts[state]}</strong> {t(`people.${state}`)}
          </span>
        ))}
      </p>
      <Button size="small" variant="quiet" onPress={() => go('people')}>
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
