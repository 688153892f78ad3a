import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { VoteChart } from '../../../../../charts/votes/VoteChart.tsx'
import type { Ballot } from '../../../../../shared/domain/records/records.ts'
import type { Translate } from '../../../../../shared/domain/report/reportModel.ts'
import type { ChannelResults } from '../../../../../shared/domain/votes/ballotResults.ts'
import { inOrder, resultCharts } from '../../../../../shared/domain/votes/resultCharts.ts'
import { resultTable } from '../../../../../shared/domain/votes/resultTable.ts'
import { ResultRows } from '../../../../votes/ResultRows.tsx'
import styles from './results.module.css'

const WIDTH = 560

/** One way in which votes came: the picture, and the same as a table. */
export function ChannelView({ ballot, results }: { ballot: Ballot; results: ChannelResults }) {
  const { t, i18n } = useTranslation('votes')
  const { language } = i18n
  const id = useId()
  const words = useMemo(() => {
    const translate: Translate = (key, params) => i18n.t(key, params ?? {})
    return { ballot, t: translate, language }
  }, [ballot, i18n, language])
  const ordered = useMemo(() => inOrder(results), [results])
  const name = t(`channel.${results.channel}.${ballot.voters}`, { count: results.voters })
  const table = resultTable(ordered, words)
  return (
    <section className={styles.channel} aria-labelledby={id}>
      <h4 id={id} className={styles.name}>
        {name}
      </h4>
      <div className={styles.pictures}>
        {resultCharts(ordered, words).map((data) => (
          <figure key={data.kind} className={styles.picture}>
            <div className={styles.canvas} tabIndex={0} role="group" aria-label={t(`chart.${data.kind}`)}>
              <VoteChart
                id={`${id}-${data.kind}`}
                title={t(`chart.${data.kind}`)}
                description={`${name}. ${t('chart.asTable')}`}
                data={data}
                width={WIDTH}
              />
            </div>
            <figcaption className={styles.quiet}>
              {t(`chartAbout.${results.channel === 'device' ? data.kind : `${data.kind}Counted`}`)}
            </figcaption>
          </figure>
        ))}
      </div>
      <details className={styles.details}>
        <summary>{t('results.table')}</summary>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('results.table')}>
          <table className={styles.table}>
            <ResultRows {...table} />
          </table>
        </div>
      </details>
    </section>
  )
}
