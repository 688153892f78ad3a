import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { meetingsOf, peopleMet } from '../../../../../shared/domain/seating/board/meetings.ts'
import { routesOf } from '../../../../../shared/domain/seating/board/planSeats.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { SeatArea } from '../board/SeatArea.tsx'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import { findByName } from './findByName.ts'
import styles from './views.module.css'

/** One line per person: the table of every round, and how many people they meet. */
export function ByPerson({ seats, isPreview }: { seats: PlanSeats; isPreview: boolean }) {
  const { t } = useTranslation('seating')
  const { people, name, tableNumber, tableName, problem } = useSeating()
  const { search, personId } = useSeatingView()
  const met = useMemo(() => peopleMet(seats, meetingsOf(seats)), [seats])
  const routes = useMemo(() => routesOf(seats), [seats])
  const rows = seats.people.map((id) => ({ id, name: name(id), organisation: people.get(id)?.organisation ?? '' }))
  const shown = (search.trim() === '' ? rows : findByName(rows, search)).toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <SeatArea seats={seats} isReadOnly={isPreview} chosen={personId}>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('layout.people')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('person.name')}</th>
              {seats.seats.map((_, index) => (
                <th key={index} scope="col" className={styles.center}>
                  {t('round', { round: index + 1 })}
                </th>
              ))}
              <th scope="col" className={styles.center}>
                {t('person.meets')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.name}
                  {row.organisation ? <span className={styles.org}>{row.organisation}</span> : null}
                </th>
                {(routes.get(row.id) ?? []).map((table, index) => (
                  <td key={index} className={styles.center} data-over={index < problem.played ? '' : undefined}>
                    <button
                      type="button"
                      tabIndex={-1}
                      className={styles.seat}
                      data-person={row.id}
                      data-seat={index + 1}
                      title={table === null ? undefined : tableName(table)}
                      aria-label={t('person.seat', {
                        name: row.name,
                        round: index + 1,
                        table: table === null ? t('route.notThere') : tableName(table),
                      })}
                    >
                      {table === null ? '–' : tableNumber(table)}
                    </button>
                  </td>
                ))}
                <td className={styles.center}>{met.get(row.id) ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SeatArea>
  )
}
