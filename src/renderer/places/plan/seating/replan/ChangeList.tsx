import { useTranslation } from 'react-i18next'
import { peopleIn } from '../../../../../shared/domain/seating/board/planDifferences.ts'
import type { SeatDifference } from '../../../../../shared/domain/seating/board/planDifferences.ts'
import { useSeating } from '../seatingContext.ts'
import styles from './ReplanPanel.module.css'

/** The seats that changed, one line per person: round, from where, to where. */
export function ChangeList({ title, differences }: { title: string; differences: readonly SeatDifference[] }) {
  const { t } = useTranslation('seating')
  const { name, tableNumber } = useSeating()
  if (differences.length === 0) return null
  const people = peopleIn(differences).toSorted((a, b) => name(a).localeCompare(name(b)))
  const words = ({ round, from, to }: SeatDifference): string => {
    if (from === null) return t('replan.seatAdded', { round, to: tableNumber(to ?? '') })
    if (to === null) return t('replan.seatGone', { round, from: tableNumber(from) })
    return t('replan.seatMoved', { round, from: tableNumber(from), to: tableNumber(to) })
  }
  return (
    <div className={styles.changes}>
      <h3 className={styles.label}>{t('replan.listTitle', { title, count: people.length })}</h3>
      <ul className={styles.changeList} tabIndex={people.length > 8 ? 0 : undefined} aria-label={title}>
        {people.map((person) => (
          <li key={person}>
            <span className={styles.personName}>{name(person)}</span>
            <span className={styles.about}>
              {differences
                .filter((one) => one.person === person)
                .map(words)
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
