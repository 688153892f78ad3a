import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityComparison } from '../../../../shared/contract/projects.contract.ts'
import { Button } from '../../../ui/Button.tsx'
import { useAxisWords } from '../useAxisWords.ts'
import styles from './ComparedCities.module.css'

type Props = { title: string; about: string; cities: readonly string[]; items: CityComparison['similar'] }

const AT_FIRST = 12
/** Beyond these, a row of names tells less than their number. */
const CITIES_NAMED = 6

export function ComparedList({ title, about, cities, items }: Props) {
  const { t } = useTranslation('project')
  const words = useAxisWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? items : items.slice(0, AT_FIRST)
  return (
    <section className={styles.compared}>
      <h3 className={styles.title}>
        {title} <span className={styles.many}>{items.length}</span>
      </h3>
      <p className={styles.about}>{about}</p>
      <ul className={styles.list}>
        {shown.map((item) => {
          const named = cities.flatMap((city, index) => (item.notes[index]! > 0 ? [{ city, notes: item.notes[index]! }] : []))
          const most = named.toSorted((one, other) => other.notes - one.notes).slice(0, CITIES_NAMED)
          return (
            <li key={item.key} className={styles.item}>
              <span className={styles.name}>{words(item.axis, item)}</span>
              <span className={styles.cities}>
                {most.map(({ city, notes }) => t('compared.city', { city, notes })).join(' · ')}
                {named.length > most.length ? ` · ${t('compared.moreCities', { count: named.length - most.length })}` : ''}
              </span>
            </li>
          )
        })}
      </ul>
      {shown.length < items.length ? (
        <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
          {t('compared.all', { count: items.length })}
        </Button>
      ) : null}
    </section>
  )
}
