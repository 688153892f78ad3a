import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilter } from 'react-aria-components'
import type { WorkshopSummary } from '../../../shared/contract/workshops.contract.ts'
import { TextField } from '../../ui/TextField.tsx'
import { groupsOf } from './groupsOf.ts'
import styles from './WorkshopList.module.css'
import { WorkshopGroup } from './WorkshopGroup.tsx'
import { WorkshopRows } from './WorkshopRows.tsx'

const SEARCH_FROM = 9

/** All workshops as a calm list, by project where they have one in common; from the ninth on with a search field. */
export function WorkshopList({ workshops }: { workshops: readonly WorkshopSummary[] }) {
  const { t } = useTranslation('library')
  const { contains } = useFilter({ sensitivity: 'base' })
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim())
  const groups = useMemo(() => groupsOf(workshops), [workshops])
  const found = useMemo(() => {
    if (asked === '') return null
    const words = asked.split(/\s+/)
    return workshops.filter(({ title, project, cities, venue }) => {
      const text = [title, project, ...cities, venue].join(' ')
      return words.every((word) => contains(text, word))
    })
  }, [workshops, asked, contains])
  const isOneList = found !== null || groups.every(({ project }) => project === null)
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
      {isOneList ? (
        <WorkshopRows label={t('title')} workshops={found ?? workshops} atFirst={60} />
      ) : (
        groups.map((group) => <WorkshopGroup key={group.project ?? ''} group={group} />)
      )}
      <p role="status" className={styles.none}>
        {found?.length === 0 ? t('nothingFound', { query: asked }) : ''}
      </p>
    </section>
  )
}
