import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { meetingsOf, peopleMet } from '../../../../../shared/domain/seating/board/meetings.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { useSeating } from '../seatingContext.ts'
import styles from './met.module.css'

const FEWEST = 10

/** The pairs that meet more than once, and the people who meet fewest others. */
export function MetTables({ seats }: { seats: PlanSeats }) {
  const { t } = useTranslation('seating')
  const { name, companions } = useSeating()
  const meetings = useMemo(() => meetingsOf(seats), [seats])
  const again = meetings
    .filter(({ a, b, rounds }) => rounds.length > 1 && !companions.get(a)?.has(b))
    .toSorted((x, y) => y.rounds.length - x.rounds.length || name(x.a).localeCompare(name(y.a)))
  const fewest = [...peopleMet(seats, meetings)].toSorted(([, x], [, y]) => x - y).slice(0, FEWEST)
  return (
    <div className={styles.tables}>
      <section className={styles.listing} tabIndex={0} aria-label={t('met.again', { count: again.length })}>
        <table className={styles.table}>
          <caption>{t('met.again', { count: again.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('met.pair')}</th>
              <th scope="col">{t('met.rounds')}</th>
            </tr>
          </thead>
          <tbody>
            {again.map(({ a, b, rounds }) => (
              <tr key={`${a} ${b}`}>
                <td>{t('met.two', { name: name(a), other: name(b) })}</td>
                <td>{rounds.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className={styles.listing} tabIndex={0} aria-label={t('met.fewest')}>
        <table className={styles.table}>
          <caption>{t('met.fewest')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('person.name')}</th>
              <th scope="col">{t('person.meets')}</th>
            </tr>
          </thead>
          <tbody>
            {fewest.map(([id, count]) => (
              <tr key={id}>
                <td>{name(id)}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
