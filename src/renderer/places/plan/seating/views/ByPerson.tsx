import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { meetingsOf, peopleMet } from '../../../../../shared/domain/seating/board/meetings.ts'
import { routesOf } from '../../../../../shared/domain/seating/board/planSeats.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { SeatArea } from '../board/SeatArea.tsx'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import { findPeople } from '../../people/findPeople.ts'
import { PersonLine } from './PersonLine.tsx'
import { useGrowing } from './useGrowing.ts'
import styles from './views.module.css'

const NO_ROUTE: readonly null[] = []

/** One line per person: the table of every round, and how many people they meet. */
export function ByPerson({ seats, isPreview }: { seats: PlanSeats; isPreview: boolean }) {
  const { t } = useTranslation('seating')
  const { people, name, problem } = useSeating()
  const search = useSeatingView((state) => state.search)
  const personId = useSeatingView((state) => state.personId)
  const met = useMemo(() => peopleMet(seats, meetingsOf(seats)), [seats])
  const routes = useMemo(() => routesOf(seats), [seats])
  const rows = useMemo(
    () =>
      seats.people
        .map((id) => ({ id, name: name(id), organisation: people.get(id)?.organisation ?? '' }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    [seats, people, name],
  )
  const found = findPeople(rows, search)
  const drawn = useGrowing(found.length)
  return (
    <SeatArea seats={seats} isReadOnly={isPreview} chosen={personId} drawn={drawn}>
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
            {found.slice(0, drawn).map((row) => (
              <PersonLine key={row.id} {...row} route={routes.get(row.id) ?? NO_ROUTE} met={met.get(row.id) ?? 0} played={problem.played} />
            ))}
          </tbody>
        </table>
      </div>
    </SeatArea>
  )
}
