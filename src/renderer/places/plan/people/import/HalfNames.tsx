import { useTranslation } from 'react-i18next'
import styles from './import.module.css'
import type { ImportPreview } from './useImport.ts'

/** Says before anything else that people would come in with half a name, and how that looks. */
export function HalfNames({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('people')
  const found = preview.problems.find(({ message }) => message === 'halfNames')
  return found ? (
    <p role="alert" className={styles.alert}>
      {t('problems.halfNames', { value: found.value })}
    </p>
  ) : null
}
