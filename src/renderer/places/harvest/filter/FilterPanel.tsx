import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetCounts, NoteFacet, NoteFilter } from '../../../../shared/domain/notes/filterNotes.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { FacetGroup } from './FacetGroup.tsx'
import { facetGroups } from './facetGroups.ts'
import styles from './FilterPanel.module.css'

type Props = {
  all: FacetCounts
  counts: FacetCounts
  filter: NoteFilter
  vocabulary: Vocabulary
  onToggle: (facet: NoteFacet, value: string) => void
}

const OPEN_AT_FIRST = new Set(['kind', 'table', 'state'])

/** Every tag of the notes, with counts. */
export const FilterPanel = memo(function FilterPanel({ all, counts, filter, vocabulary, onToggle }: Props) {
  const { t } = useTranslation('harvest')
  const groups = useMemo(() => facetGroups(all, counts, filter, vocabulary), [all, counts, filter, vocabulary])
  return (
    <div className={styles.panel}>
      {groups.map(({ id, options }) => (
        <FacetGroup key={id} title={t(`facet.${id}`)} options={options} startsOpen={OPEN_AT_FIRST.has(id)} onToggle={onToggle} />
      ))}
    </div>
  )
})
