import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useTranslation } from 'react-i18next'
import type { StageView } from '../../../../shared/contract/stage.contract.ts'
import { FitText } from '../parts/FitText.tsx'
import styles from './TableTopics.module.css'

type Tables = NonNullable<StageView['session']>['tables']

/** Where there is no common question: what each table is about. */
export function TableTopics({ title, tables }: { title: string; tables: Tables }) {
  const { t } = useTranslation('stage')
  const columns = tables.length > 6 ? Math.ceil(tables.length / 6) : 1
  return (
    <div className={styles.topics}>
      <h1 className={styles.title}>{title}</h1>
      <ol className={styles.list} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {tables.map((table) => (
          <li key={table.id} className={styles.topic}>
            <span className={styles.number}>
              <VisuallyHidden>{t('table')} </VisuallyHidden>
              {table.number}
            </span>
            <FitText text={table.title} most={tables.length > 6 ? 2.6 : 3.4} least={2.2} className={styles.words ?? ''} />
          </li>
        ))}
      </ol>
    </div>
  )
}
