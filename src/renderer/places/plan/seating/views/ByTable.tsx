import { useTranslation } from 'react-i18next'
import { guestsAt } from '../../../../../shared/domain/seating/board/planSeats.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { Select } from '../../../../ui/Select.tsx'
import { SeatArea } from '../board/SeatArea.tsx'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import styles from './views.module.css'

/** One table with its guests of every round, in full names. */
export function ByTable({ seats, isPreview }: { seats: PlanSeats; isPreview: boolean }) {
  const { t } = useTranslation('seating')
  const { tables, people, session, name, tableName, problem } = useSeating()
  const { tableId, personId } = useSeatingView()
  const table = tables.find((one) => one.id === tableId) ?? tables[0]
  if (!table) return null
  const staff = [table.hostId, table.rapporteurId]
  const question = table.question || session.question
  const guests = (round: number): string[] =>
    (guestsAt(seats, round).get(table.id) ?? []).toSorted(
      (a, b) => Number(staff.includes(b)) - Number(staff.includes(a)) || name(a).localeCompare(name(b)),
    )
  return (
    <SeatArea seats={seats} isReadOnly={isPreview} chosen={personId}>
      <div className={styles.one}>
        <Select
          label={t('layout.chooseTable')}
          className={styles.choose ?? ''}
          items={tables.map(({ id }) => ({ id, name: tableName(id) }))}
          value={table.id}
          onChange={(id) => useSeatingView.setState({ tableId: id })}
        />
        {question ? <p className={styles.question}>{question}</p> : null}
        <div className={styles.rounds}>
          {seats.seats.map((_, index) => {
            const sitting = guests(index + 1)
            return (
              <section key={index} className={styles.guests} data-over={index < problem.played ? '' : undefined}>
                <h3 className={styles.guestsTitle}>
                  {t('round', { round: index + 1 })}
                  <span className={styles.quiet}>{t('count.people', { count: sitting.length })}</span>
                </h3>
                <ul className={styles.guestList}>
                  {sitting.map((id) => (
                    <li key={id}>
                      <button type="button" tabIndex={-1} className={styles.guest} data-person={id} data-seat={index + 1}>
                        <span>
                          {name(id)}
                          {id === table.hostId ? `, ${t('staff.host')}` : id === table.rapporteurId ? `, ${t('staff.rapporteur')}` : ''}
                        </span>
                        <span className={styles.org}>{people.get(id)?.organisation}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      </div>
    </SeatArea>
  )
}
