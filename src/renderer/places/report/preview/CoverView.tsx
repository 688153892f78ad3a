import { memo } from 'react'
import type { ReportModel } from '../../../../shared/domain/report/reportModel.ts'
import { FactsView } from './FactsView.tsx'
import styles from './Preview.module.css'

/** The title page. */
export const CoverView = memo(function CoverView({ model }: { model: ReportModel }) {
  const { cover } = model
  return (
    <header className={styles.cover}>
      {cover.project === '' && cover.logo === null ? null : (
        <div className={styles.coverHead}>
          <p className={styles.project}>{cover.project}</p>
          {cover.logo === null ? null : (
            <img className={styles.logo} src={`data:${cover.logo.mediaType};base64,${cover.logo.base64}`} alt={cover.logo.alt} />
          )}
        </div>
      )}
      <div className={styles.titles}>
        <p className={styles.kicker}>{cover.kicker}</p>
        <h2 className={styles.title}>{model.title}</h2>
        {model.subtitle === '' ? null : <p className={styles.subtitle}>{model.subtitle}</p>}
      </div>
      <FactsView block={cover.facts} />
      {cover.disclaimer === '' ? null : <p className={styles.disclaimer}>{cover.disclaimer}</p>}
      <p className={styles.prepared}>{cover.prepared}</p>
    </header>
  )
})
