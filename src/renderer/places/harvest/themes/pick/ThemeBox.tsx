import { useId, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../../../shared/domain/records/records.ts'
import { classes } from '../../../../ui/classes.ts'
import fieldStyles from '../../../../ui/Field.module.css'
import popoverStyles from '../../../../ui/Popover.module.css'
import { ThemeSign } from '../ThemeSign.tsx'
import { findThemes, themeNamed } from './findThemes.ts'
import type { ThemeChoice } from './findThemes.ts'
import styles from './ThemeBox.module.css'

type Props = {
  label: string
  /** In tree order. */
  themes: readonly Theme[]
  /** Shift+Enter and a click choose and stay; Enter also goes on. */
  onChoose: (choice: ThemeChoice, goOn: boolean) => void
  /** Keys while nothing is typed; true where it took the key. */
  onEmptyKey?: (event: KeyboardEvent) => boolean
  inputRef?: Ref<HTMLInputElement>
  autoFocus?: boolean
  /** What was found pushes down what follows instead of covering it. */
  isInline?: boolean
}

const MOST = 8

/** Finds a theme by the words of its name, or makes one of that name. */
export function ThemeBox({ label, themes, onChoose, onEmptyKey, inputRef, autoFocus, isInline }: Props) {
  const { t } = useTranslation('themes')
  const ids = { label: useId(), list: useId() }
  const [text, setText] = useState('')
  const [wanted, setActive] = useState(0)
  const name = text.trim()
  const found = name === '' ? [] : findThemes(themes, name).slice(0, MOST)
  const options: { choice: ThemeChoice; theme: Theme | null }[] = found.map((theme) => ({ choice: { id: theme.id }, theme }))
  if (name !== '' && themeNamed(themes, name) === null) options.push({ choice: { make: name }, theme: null })
  const active = Math.min(wanted, options.length - 1)

  const choose = (at: number, goOn: boolean): void => {
    const option = options[at]
    if (option === undefined) return
    setText('')
    setActive(0)
    onChoose(option.choice, goOn)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (text === '' && onEmptyKey?.(event)) return event.preventDefault()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && options.length > 0) setActive((active + step + options.length) % options.length)
    else if (event.key === 'Enter' && options.length > 0) choose(active, !event.shiftKey)
    else if (event.key === 'Escape' && text !== '') setText('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes(fieldStyles.field, styles.box)}>
      <label id={ids.label} className={fieldStyles.label} htmlFor={`${ids.list}-input`}>
        {label}
      </label>
      <input
        id={`${ids.list}-input`}
        ref={inputRef}
        className={fieldStyles.input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={options.length > 0 ? ids.list : undefined}
        aria-activedescendant={options.length > 0 ? `${ids.list}-${active}` : undefined}
        autoComplete="off"
        autoFocus={autoFocus}
        maxLength={300}
        placeholder={t('pick.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (name === '') setText('')
        }}
      />
      {options.length === 0 ? null : (
        <ul
          id={ids.list}
          role="listbox"
          aria-labelledby={ids.label}
          className={classes(popoverStyles.popover, styles.list, !isInline && styles.above)}
        >
          {options.map(({ theme }, index) => (
            <li
              key={theme?.id ?? ''}
              id={`${ids.list}-${index}`}
              role="option"
              aria-selected={index === active}
              className={popoverStyles.item}
              data-focused={index === active || undefined}
              onMouseDown={(event) => {
                event.preventDefault()
                choose(index, false)
              }}
            >
              {theme === null ? null : <ThemeSign colour={theme.colour} />}
              <span className={popoverStyles.name}>{theme === null ? t('pick.make', { name }) : theme.label}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
