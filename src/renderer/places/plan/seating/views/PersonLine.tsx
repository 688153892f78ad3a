import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSeating } from '../seatingContext.ts'
import styles from './views.module.css'

type Props = {
  id: string
  name: string
  organisation: string
  /** The table of every round; null where the person has none. */
  route: readonly (string | null)[]
  /** How many people they meet. */
  met: number
  played: number
}

/** One person's tables in a line. */
export const PersonLine = memo(function PersonLine({ id, name, organisation, route, met, played }: Props) {
  const { t } = useTranslation('seating')
  const { tableNumber, tableName } = useSeating()
  return (
    <tr>
      <th scope="row">
        {name}
        {organisation ? <span className={styles.org}>{organisation}</span> : null}
      </th>
      {route.map((table, index) => (
        <td key={index} className={styles.center} data-over={index < played ? '' : undefined}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.seat}
            data-person={id}
            data-seat={index + 1}
            title={table === null ? undefined : tableName(table)}
            aria-label={t('person.seat', { name, round: index + 1, table: table === null ? t('route.notThere') : tableName(table) })}
          >
            {table === null ? '–' : tableNumber(table)}
          </button>
        </td>
      ))}
      <td className={styles.center}>{met}</td>
    </tr>
  )
})
