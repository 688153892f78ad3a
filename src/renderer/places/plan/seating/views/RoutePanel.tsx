import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countryName } from '../../../../../shared/domain/people/country.ts'
import { metAgain, meetingsOf, peopleMet } from '../../../../../shared/domain/seating/board/meetings.ts'
import { tableAt } from '../../../../../shared/domain/seating/board/planSeats.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { CloseIcon } from '../../../../ui/icons.tsx'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import styles from './views.module.css'

/** One person's way through the rounds, and whom they meet. */
export function RoutePanel({ seats }: { seats: PlanSeats }) {
  const { t, i18n } = useTranslation('seating')
  const { people, name, tableName, problem, companions } = useSeating()
  const personId = useSeatingView((state) => state.personId)
  const met = useMemo(() => (personId === null ? null : peopleMet(seats, meetingsOf(seats))), [personId, seats])
  if (personId === null || met === null || !seats.people.includes(personId)) return null
  const person = people.get(personId)
  const again = [...metAgain(seats, personId, companions.get(personId))]
  const about = [person?.organisation, person?.city, countryName(person?.country ?? '', i18n.language)].filter(Boolean).join(', ')
  return (
    <section className={styles.route} aria-label={t('route.of', { name: name(personId) })}>
      <header className={styles.routeHead}>
        <div>
          <h3 className={styles.routeName}>{name(personId)}</h3>
          {about ? <p className={styles.quiet}>{about}</p> : null}
        </div>
        <IconButton label={t('route.close')} onPress={() => useSeatingView.setState({ personId: null, search: '' })}>
          <CloseIcon />
        </IconButton>
      </header>
      <ol className={styles.stops}>
        {seats.seats.map((_, index) => {
          const table = tableAt(seats, personId, index + 1)
          return (
            <li key={index} className={styles.stop} data-over={index < problem.played ? '' : undefined}>
              <span className={styles.quiet}>{t('round', { round: index + 1 })}</span>
              <span className={styles.stopTable}>{table === null ? t('route.notThere') : tableName(table)}</span>
            </li>
          )
        })}
      </ol>
      <p className={styles.quiet}>
        {t('route.meets', { count: met.get(personId) ?? 0 })}
        {again.length > 0
          ? ` ${t('route.again', { names: again.map(([id, rounds]) => t('route.times', { name: name(id), count: rounds.length })).join(', ') })}`
          : ''}
      </p>
    </section>
  )
}
