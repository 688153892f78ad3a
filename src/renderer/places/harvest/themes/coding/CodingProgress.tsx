import { useTranslation } from 'react-i18next'
import styles from './CodingProgress.module.css'

/** How many notes still have no theme. */
export function CodingProgress({ open, total }: { open: number; total: number }) {
  const { t } = useTranslation('themes')
  const share = total === 0 ? 0 : (total - open) / total
  return (
    <div className={styles.progress}>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.done} style={{ width: `${share * 100}%` }} />
      </div>
      <p className={styles.words}>{t('code.progress', { count: open, total })}</p>
    </div>
  )
}
