import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { openSession, usePlanView } from '../../planView.ts'
import { usePlan } from '../../saving/planContext.ts'
import styles from '../notices.module.css'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import { STAFF, useStaffWithoutTable } from './useStaffWithoutTable.ts'
import type { StaffWithoutTable } from './useStaffWithoutTable.ts'

/** Hosts and rapporteurs who have no table yet, with two ways to give them one. Nothing where there are none. */
export function StaffNotice() {
  const { t } = useTranslation('seating')
  const { queue } = usePlan()
  const { session } = useSeating()
  const missing = useStaffWithoutTable()
  const giveInOrder = ({ role, people, tables }: StaffWithoutTable) => {
    for (const [index, table] of tables.entries()) {
      const person = people[index]
      if (person) queue.edit('table', table.id, { [STAFF[role]]: person.id }, 'now')
    }
  }
  const toAgenda = () => {
    useSeatingView.setState({ dialog: null })
    openSession(session.id)
    usePlanView.setState({ part: 'agenda' })
  }
  return missing.map((one) => (
    <div key={one.role} className={styles.notice} role="status">
      <p>{t(`staffless.${one.role}`, { count: one.people.length })}</p>
      <span className={styles.cures}>
        <Button size="small" onPress={() => giveInOrder(one)}>
          {t(`staffless.give.${one.role}`)}
        </Button>
        <Button size="small" variant="quiet" onPress={toAgenda}>
          {t('staffless.toAgenda')}
        </Button>
      </span>
    </div>
  ))
}
