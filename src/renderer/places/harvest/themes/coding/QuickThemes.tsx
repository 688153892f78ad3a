import { useTranslation } from 'react-i18next'
import type { ThemeTree } from '../../../../../shared/domain/themes/themeTree.ts'
import { isSameChoice } from '../pick/findThemes.ts'
import type { ThemeChoice } from '../pick/findThemes.ts'
import { ThemeSign } from '../ThemeSign.tsx'
import styles from './QuickThemes.module.css'

type Props = { slots: readonly string[]; chosen: readonly ThemeChoice[]; tree: ThemeTree; onToggle: (choice: ThemeChoice) => void }

/** The themes on the number keys. A click leaves the focus where it is, so that the keys go on working. */
export function QuickThemes({ slots, chosen, tree, onToggle }: Props) {
  const { t } = useTranslation('themes')
  if (slots.length === 0) return <p className={styles.none}>{t('code.noThemes')}</p>
  return (
    <ol className={styles.list}>
      {slots.map((id, index) => {
        const theme = tree.live.find((one) => one.id === id)
        return theme === undefined ? null : (
          <li key={id}>
            <button
              type="button"
              className={styles.slot}
              aria-pressed={chosen.some((one) => isSameChoice(one, { id }))}
              aria-keyshortcuts={String(index + 1)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onToggle({ id })}
            >
              <kbd>{index + 1}</kbd>
              <ThemeSign colour={theme.colour} />
              <span className={styles.name}>{theme.label}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
