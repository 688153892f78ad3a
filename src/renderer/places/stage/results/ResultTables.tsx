import type { ChannelResults } from '../../../../shared/domain/votes/ballotResults.ts'
import { resultTable } from '../../../../shared/domain/votes/resultTable.ts'
import styles from './results.module.css'
import type { ResultWords } from './useResultWords.ts'

type Props = { tables: readonly { name: string; results: ChannelResults }[]; words: ResultWords }

/** The whole results for screen readers, whichever page of pictures is in view. */
export function ResultTables({ tables, words }: Props) {
  return tables.map(({ name, results }) => {
    const { headers, rows } = resultTable(results, words)
    return (
      <div key={results.channel} className={styles.hidden}>
        <table>
          <caption>{name}</caption>
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...cells], row) => (
              // oxlint-disable-next-line react/no-array-index-key -- two items may have the same words
              <tr key={row}>
                <th scope="row">{first}</th>
                {cells.map((cell, column) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a row has its cells in one order
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  })
}
