import { useTranslation } from 'react-i18next'
import { ThemeSign } from '../ThemeSign.tsx'
import type { ThemesData } from '../useThemes.ts'
import type { ThemeChoice } from './findThemes.ts'
import styles from './ThemeList.module.css'

/** All themes as buttons, parts below the theme they belong to. */
export function ThemeList({ data, onChoose }: { data: ThemesData; onChoose: (choice: ThemeChoice) => void }) {
  const { t } = useTranslation('themes')
  if (data.tree.live.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t('pick.all')}>
      {data.tree.live.map((theme) => (
        <li key={theme.id} style={{ paddingLeft: data.tree.depth(theme.id) * 16 }}>
          <button type="button" className={styles.theme} onClick={() => onChoose({ id: theme.id })}>
            <ThemeSign colour={theme.colour} />
            <span className={styles.name}>{theme.label}</span>
            <span className={styles.count}>{t('count.notes', { count: data.coded.notesOf(theme.id).length })}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
