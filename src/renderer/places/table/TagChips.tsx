import { useTranslation } from 'react-i18next'
import type { Tag } from '../../../shared/domain/notes/noteTagging.ts'
import { CloseIcon } from '../../ui/icons.tsx'
import styles from './TagChips.module.css'

/** Tags of a note. With `onRemove` each of them can be taken off again. */
export function TagChips({ tags, onRemove }: { tags: readonly Tag[]; onRemove?: (tag: Tag) => void }) {
  const { t } = useTranslation('table')
  if (tags.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={t('compose.tags')}>
      {tags.map((tag) => (
        <li key={`${tag.field}-${tag.code}`} className={styles.chip} title={t(`field.${tag.field}`)}>
          <span>{tag.label}</span>
          {onRemove ? (
            <button
              type="button"
              className={styles.remove}
              aria-label={t('compose.removeTag', { tag: tag.label })}
              onClick={() => onRemove(tag)}
            >
              <CloseIcon />
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
