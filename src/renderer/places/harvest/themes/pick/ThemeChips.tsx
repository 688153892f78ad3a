import { useTranslation } from 'react-i18next'
import { CloseIcon } from '../../../../ui/icons.tsx'
import type { ThemeTree } from '../../../../../shared/domain/themes/themeTree.ts'
import { ThemeSign } from '../ThemeSign.tsx'
import type { ThemeChoice } from './findThemes.ts'
import styles from './ThemeChips.module.css'

type Props = { chosen: readonly ThemeChoice[]; tree: ThemeTree; label: string; onDrop: (choice: ThemeChoice) => void }

/** The themes chosen so far, each with a way to take it back. */
export function ThemeChips({ chosen, tree, label, onDrop }: Props) {
  const { t } = useTranslation('themes')
  if (chosen.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={label}>
      {chosen.map((choice) => {
        const theme = 'id' in choice ? tree.live.find(({ id }) => id === choice.id) : undefined
        const name = 'make' in choice ? choice.make : (theme?.label ?? '')
        return (
          <li key={'id' in choice ? choice.id : `new ${choice.make}`}>
            <button
              type="button"
              className={styles.chip}
              aria-label={t('pick.drop', { name })}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onDrop(choice)}
            >
              {theme ? <ThemeSign colour={theme.colour} /> : null}
              <span className={styles.name}>{name}</span>
              {'make' in choice ? <span className={styles.new}>{t('pick.new')}</span> : null}
              <CloseIcon />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
