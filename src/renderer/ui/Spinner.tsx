import { useTranslation } from 'react-i18next'
import styles from './Spinner.module.css'

/** Says that something is on its way. It appears after a moment, so that quick answers do not flicker. */
export function Spinner({ label, size = 'normal' }: { label?: string; size?: 'small' | 'normal' }) {
  const { t } = useTranslation('ui')
  return (
    <span role="status" className={styles.spinner} data-size={size}>
      <span className={styles.ring} aria-hidden="true" />
      <span className={styles.label}>{label ?? t('loading')}</span>
    </span>
  )
}
