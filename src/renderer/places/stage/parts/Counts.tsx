import { useTranslation } from 'react-i18next'
import type { StageView } from '../../../../shared/contract/stage.contract.ts'
import styles from './Counts.module.css'

/** How many notes each table has so far. Nothing before the first one: an empty race would only press people. */
export function Counts({ view }: { view: StageView }) {
  const { t } = useTranslation('stage')
  const { session, counts, settings } = view
  const total = counts.reduce((sum, { notes }) => sum + notes, 0)
  if (!settings.showCounts || session === null || total === 0) return null
  const notesOf = new Map(counts.map(({ tableId, notes }) => [tableId, notes]))
  return (
    <p className={styles.counts}>
      <span className={styles.label}>{t('counts.total', { count: total })}</span>
      {session.tables.length > 1 && session.tables.length <= 12
        ? session.tables.map(({ id, number }) => (
            <span key={id} className={styles.count}>
              {t('counts.table', { table: number, count: notesOf.get(id) ?? 0 })}
            </span>
          ))
        : null}
    </p>
  )
}
