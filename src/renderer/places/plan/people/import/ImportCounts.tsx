import { useTranslation } from 'react-i18next'
import styles from './import.module.css'
import type { ImportPreview } from './useImport.ts'

/** What the file does in figures that add up to its rows. */
export function ImportCounts({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('people')
  const { total, added, updated, known, skipped } = preview
  const figures = [
    ['new', added],
    ['changed', updated],
    ['known', known],
    ['skipped', skipped],
  ] as const
  return (
    <div className={styles.counts} role="status">
      <p>{added + updated === 0 && known > 0 ? t('import.allKnown', { count: known }) : t('import.rows', { count: total })}</p>
      <ul>
        {figures.map(([key, count]) => (
          <li key={key} data-none={count === 0 ? '' : undefined}>
            <strong>{count}</strong> {t(`import.count.${key}`, { count })}
          </li>
        ))}
      </ul>
    </div>
  )
}
