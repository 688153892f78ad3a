import { useTranslation } from 'react-i18next'
import { NOTE_FACETS } from '../../../../shared/domain/notes/filterNotes.ts'
import type { NoteFacet, NoteFilter } from '../../../../shared/domain/notes/filterNotes.ts'
import { Button } from '../../../ui/Button.tsx'
import { CloseIcon } from '../../../ui/icons.tsx'
import type { Vocabulary } from '../vocabulary.ts'
import styles from './ActiveFilters.module.css'

type Chip = { facet: NoteFacet; values: readonly string[]; name: string }

type Props = {
  filter: NoteFilter
  text: string
  vocabulary: Vocabulary
  onRemove: (facet: NoteFacet, values: readonly string[]) => void
  onClear: () => void
}

/** What narrows the list at present, each with a way to take it back. */
export function ActiveFilters({ filter, text, vocabulary, onRemove, onClear }: Props) {
  const { t } = useTranslation('harvest')
  const chips = NOTE_FACETS.flatMap((facet): Chip[] => {
    const values = filter[facet] ?? []
    if (facet === 'note') return values.length === 0 ? [] : [{ facet, values, name: t('fromReport', { count: values.length }) }]
    return values.map((value) => ({ facet, values: [value], name: vocabulary.name(facet, value) }))
  })
  if (chips.length === 0 && text.trim() === '') return null
  return (
    <div className={styles.bar} role="group" aria-label={t('activeFilters')}>
      {chips.map(({ facet, values, name }) => (
        <button
          key={`${facet} ${values.join(' ')}`}
          type="button"
          className={styles.chip}
          aria-label={t('removeFilter', { name })}
          onClick={() => onRemove(facet, values)}
        >
          <span className={styles.name}>{name}</span>
          <CloseIcon />
        </button>
      ))}
      <Button size="small" variant="quiet" onPress={onClear}>
        {t('clearFilters')}
      </Button>
    </div>
  )
}
