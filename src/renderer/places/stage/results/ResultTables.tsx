import type { ChannelResults } from '../../../../shared/domain/votes/ballotResults.ts'
import { resultTable } from '../../../../shared/domain/votes/resultTable.ts'
import { ResultRows } from '../../../votes/ResultRows.tsx'
import styles from './results.module.css'
import type { ResultWords } from './useResultWords.ts'

type Props = { tables: readonly { name: string; results: ChannelResults }[]; words: ResultWords }

/** The whole results for screen readers, whichever page of pictures is in view. */
export function ResultTables({ tables, words }: Props) {
  return tables.map(({ name, results }) => {
    return (
      <div key={results.channel} className={styles.hidden}>
        <table>
          <caption>{name}</caption>
          <ResultRows {...resultTable(results, words)} />
        </table>
      </div>
    )
  })
}
