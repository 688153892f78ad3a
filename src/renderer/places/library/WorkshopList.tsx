import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilter } from 'react-aria-components'
import type { WorkshopSummary } from '../../../shared/contract/workshops.contract.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './WorkshopList.module.css'
import { WorkshopRow } from './WorkshopRow.tsx'

const SEARCH_FROM = 9

/** All workshops as a calm list; from the ninth on with a search field. */
export function WorkshopList({ workshops }: { workshops: readonly WorkshopSummary[] }) {
  const { t } = useTranslation('library')
  const { contains } = useFilter({ sensitivity: 'base' })
  const [query, setQuery] = useState('')
  const words = query.trim().split(/\s+/)
  const shown = workshops.filter(({ title, project, cities, venue }) => {
    const text = [title, project, ...cities, venue].join(' ')
    return words.every((word) => contains(text, word))
  })
  return (
    <section className={styles.section}>
      {workshops.length >= SEARCH_FROM ? (
        <TextField
          label={t('search')}
          hideLabel
          type="search"
          placeholder={t('search')}
          value={query}
          onChange={setQuery}
          className={styles.search}
        />
      ) : null}
      <ul className={styles.list} aria-label={t('title')}>
        {shown.map((workshop) => (
          <WorkshopRow key={workshop.id} workshop={workshop} />
        ))}
      </ul>
      <p role="status" className={styles.none}>
        {shown.length === 0 ? t('nothingFound', { query }) : ''}
      </p>
    </section>
  )
}
