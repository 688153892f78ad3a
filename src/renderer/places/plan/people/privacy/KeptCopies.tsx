import { useTranslation } from 'react-i18next'
import styles from './privacy.module.css'

/** Copies that still hold the data, because they could not be cleaned. */
export function KeptCopies({ files }: { files: readonly string[] }) {
  const { t } = useTranslation('people')
  if (files.length === 0) return null
  return (
    <section className={styles.warning} aria-label={t('erase.kept')}>
      <p>{t('erase.kept')}</p>
      <ul>
        {files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
    </section>
  )
}
