import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchIcon } from '../../../../ui/icons.tsx'
import styles from './AtTheDoor.module.css'

type Props = {
  box: RefObject<HTMLInputElement | null>
  value: string
  /** The row of the list that Enter is about. */
  activeId: string | null
  onChange: (text: string) => void
  onMove: (step: 1 | -1) => void
  onEnter: (isLate: boolean) => void
  onClear: () => void
  onUndo: () => void
  /** What was said last; before the box, so that Tab leads from the box to the list. */
  children: ReactNode
}

/** The box at the door. Enter says that somebody is here, Shift + Enter that they come late, arrows choose another one. */
export function DoorSearch({ box, value, activeId, onChange, onMove, onEnter, onClear, onUndo, children }: Props) {
  const { t } = useTranslation('people')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && value === ''
    if (event.key === 'Enter') onEnter(event.shiftKey)
    else if (event.key === 'ArrowDown') onMove(1)
    else if (event.key === 'ArrowUp') onMove(-1)
    else if (event.key === 'Escape' && value !== '') onClear()
    else if (isUndo) onUndo()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.search}>
      <div className={styles.over}>
        <label htmlFor="door-box">{t('door.search')}</label>
        {children}
      </div>
      <div className={styles.box}>
        <SearchIcon />
        <input
          id="door-box"
          ref={box}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-haspopup="grid"
          aria-controls="door-list"
          aria-autocomplete="list"
          aria-activedescendant={activeId ?? undefined}
          aria-describedby="door-keys"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          // Coming here is what the person asked for; a scanner must find the box ready.
          autoFocus
          maxLength={300}
          placeholder={t('door.placeholder')}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id="door-keys">{t('door.keys')}</p>
    </div>
  )
}
