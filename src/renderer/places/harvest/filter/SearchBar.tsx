import { useTranslation } from 'react-i18next'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { NOTE_SORTS } from '../list/sortNotes.ts'
import type { HarvestQuery } from './harvestQuery.ts'
import styles from './SearchBar.module.css'

type Props = { query: HarvestQuery; onChange: (change: (before: HarvestQuery) => HarvestQuery) => void }

/** Words to look for, and the order of the list. */
export function SearchBar({ query, onChange }: Props) {
  const { t } = useTranslation('harvest')
  return (
    <div role="search" className={styles.bar}>
      <TextField
        label={t('search')}
        hideLabel
        type="search"
        placeholder={t('searchPlaceholder')}
        value={query.text}
        maxLength={500}
        onChange={(text) => onChange((before) => ({ ...before, text }))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange((before) => ({ ...before, text: '' }))
        }}
      />
      <Select
        label={t('sort.label')}
        hideLabel
        items={NOTE_SORTS.map((id) => ({ id, name: t(`sort.${id}`) }))}
        value={query.sort}
        onChange={(sort) => onChange((before) => ({ ...before, sort }))}
      />
    </div>
  )
}
