import type { FactsBlock } from '../../../../shared/domain/report/reportModel.ts'
import styles from './Preview.module.css'

/** Labels with their values, one pair per line. */
export function FactsView({ block }: { block: FactsBlock }) {
  return (
    <dl className={styles.facts}>
      {block.rows.map((row, index) => (
        <div key={index} className={styles.fact}>
          <dt>{row.label}</dt>
          <dd>
            {row.values.map((value, line) => (
              <div key={line}>{value}</div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
