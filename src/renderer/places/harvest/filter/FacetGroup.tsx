import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteFacet } from '../../../../shared/domain/notes/filterNotes.ts'
import styles from './FilterPanel.module.css'

export type FacetOption = { value: string; name: string; count: number; isChosen: boolean; facet: NoteFacet }

type Props = { title: string; options: readonly FacetOption[]; startsOpen: boolean; onToggle: (facet: NoteFacet, value: string) => void }

/** One heading of the filter with its values; the number says how many notes ticking it would show. */
export const FacetGroup = memo(function FacetGroup({ title, options, startsOpen, onToggle }: Props) {
  const { t } = useTranslation('harvest')
  const chosen = options.filter((option) => option.isChosen).length
  return (
    <details className={styles.group} open={startsOpen || chosen > 0}>
      <summary className={styles.summary}>
        <span>{title}</span>
        {chosen > 0 ? <span className={styles.chosen}>{t('chosen', { count: chosen })}</span> : null}
      </summary>
      <fieldset className={styles.options}>
        <legend className={styles.legend}>{title}</legend>
        {options.map((option) => (
          <label key={`${option.facet} ${option.value}`} className={styles.option} data-empty={option.count === 0 || undefined}>
            <input type="checkbox" checked={option.isChosen} onChange={() => onToggle(option.facet, option.value)} />
            <span className={styles.name}>{option.name}</span>
            <span className={styles.count}>{option.count}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
})
