import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { NextLine } from '../parts/NextLine.tsx'
import { TimeLeft } from '../parts/TimeLeft.tsx'
import type { StageMoment } from '../stageMoment.ts'
import styles from './ReportBackScene.module.css'

/** More than this many tables stand in several columns. */
const PER_COLUMN = 5

/** Which table speaks when. */
export function ReportBackScene({ moment }: { moment: StageMoment }) {
  const { t } = useTranslation('stage')
  const { view, step, offset } = moment
  const { session } = view
  if (session === null) return null
  const tableOf = new Map(session.tables.map((table) => [table.id, table]))
  const tables = view.reportOrder.flatMap((id) => tableOf.get(id) ?? [])
  const columns = Math.min(4, Math.ceil(tables.length / PER_COLUMN))
  const rows = Math.ceil(tables.length / Math.max(1, columns))
  return (
    <div className={styles.scene}>
      <header className={styles.head}>
        <div>
          <p className={styles.within}>{session.title}</p>
          <h1 className={styles.title}>{t('report.title')}</h1>
        </div>
        {step ? <TimeLeft step={step} offset={offset} size="small" /> : null}
      </header>
      {tables.length === 0 ? <p className={styles.none}>{t('report.none')}</p> : null}
      <ol
        className={styles.list}
        data-dense={columns > 2 ? '' : undefined}
        data-low={rows > PER_COLUMN + 1 ? '' : undefined}
        style={{
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${rows}, auto)`,
        }}
      >
        {tables.map(({ id, number, title }) => (
          <li key={id} className={styles.table}>
            <span className={styles.number}>
              <VisuallyHidden>{t('table')} </VisuallyHidden>
              {number}
            </span>
            <span className={styles.name}>{title}</span>
          </li>
        ))}
      </ol>
      {step?.kind === 'round' ? null : <NextLine moment={moment} />}
    </div>
  )
}
