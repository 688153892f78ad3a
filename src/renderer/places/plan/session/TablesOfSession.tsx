import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/domain/records/records.ts'
import { usePlan } from '../saving/planContext.ts'
import { AddTables } from './AddTables.tsx'
import { TableEntry } from './TableEntry.tsx'
import styles from './TablesOfSession.module.css'

/** The tables of a session in the order of their numbers. */
export function TablesOfSession({ session }: { session: Session }) {
  const { t } = useTranslation('plan')
  const { plan } = usePlan()
  const tables = plan.tables.filter((table) => table.sessionId === session.id)
  return (
    <section className={styles.tables} aria-labelledby="plan-tables">
      <h3 id="plan-tables" className={styles.heading}>
        {t('tables.title')}
        {tables.length > 0 ? <span className={styles.count}>{tables.length}</span> : null}
      </h3>
      {tables.length === 0 ? (
        <p className={styles.about}>{t('tables.none')}</p>
      ) : (
        <ol className={styles.list}>
          {tables.map((table, index) => (
            <TableEntry key={table.id} table={table} before={tables[index - 1]} next={tables[index + 1]} question={session.question} />
          ))}
        </ol>
      )}
      <AddTables sessionId={session.id} />
    </section>
  )
}
