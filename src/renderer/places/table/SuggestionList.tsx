import { useTranslation } from 'react-i18next'
import type { SlashWords } from '../../../shared/domain/notes/composer.ts'
import { KindMark } from '../../marks/KindMark.tsx'
import styles from './SuggestionList.module.css'
import type { Suggestion } from './useSuggestions.ts'

type SuggestionListProps = {
  id: string
  items: readonly Suggestion[]
  active: number
  words: SlashWords
  onChoose: (item: Suggestion) => void
}

/** Element id of one suggestion, for `aria-activedescendant`. */
export const suggestionId = (listId: string, item: Suggestion): string => `${listId}-${item.id.replace(/\W+/gu, '_')}`

/** Suggestions for the word that is being typed. The focus stays in the text; a pointer may choose as well. */
export function SuggestionList({ id, items, active, words, onChoose }: SuggestionListProps) {
  const { t } = useTranslation('table')
  const isKinds = items[0] !== undefined && 'kind' in items[0]
  return (
    <ul id={id} className={styles.list} role="listbox" aria-label={t(isKinds ? 'suggest.kinds' : 'suggest.label')}>
      {items.map((item, position) => (
        <li
          key={item.id}
          id={suggestionId(id, item)}
          role="option"
          aria-selected={position === active}
          className={styles.item}
          ref={position === active ? scrollIntoList : undefined}
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(item)
          }}
        >
          {'kind' in item ? (
            <>
              <KindMark kind={item.kind} />
              <span className={styles.aside}>/{words[item.kind][0]}</span>
            </>
          ) : (
            <>
              <span>{item.tag.label}</span>
              <span className={styles.aside}>{t(`field.${item.tag.field}`)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const scrollIntoList = (element: HTMLLIElement | null): void => element?.scrollIntoView({ block: 'nearest' })
