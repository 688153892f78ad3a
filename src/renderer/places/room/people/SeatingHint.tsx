import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announcedPlan, newestPlan } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import { api } from '../../../transport/api.ts'
import { Button } from '../../../ui/Button.tsx'
import { stepsOfSession } from '../clock/clocks.ts'
import { useRoom } from '../roomContext.ts'
import styles from './PeopleStrip.module.css'
import { useWaysToPlan } from './useWaysToPlan.ts'

/** Before the start: that people have no seats yet, or have not been told, and the way to the seating. Else nothing. */
export function SeatingHint() {
  const { t } = useTranslation('room')
  const { plan, live, session } = useRoom()
  const { seat } = useWaysToPlan()
  const { data } = useQuery(api.seating.plans.queryOptions({ input: { sessionId: session.id } }))
  const hasBegun = stepsOfSession(live.clocks, session.id).length > 0
  if (data === undefined || hasBegun || plan.participants.length === 0) return null
  const newest = newestPlan(data)
  if (newest !== null && announcedPlan(data)?.id === newest.id) return null
  return (
    <p className={styles.hint}>
      {t(newest === null ? 'seating.none' : 'seating.untold')}
      <Button size="small" variant="quiet" onPress={() => seat(null)}>
        {t(newest === null ? 'seating.plan' : 'seating.look')}
      </Button>
    </p>
  )
}
