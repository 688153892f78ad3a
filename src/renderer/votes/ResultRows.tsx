import type { resultTable } from '../../shared/domain/votes/resultTable.ts'

/** Head and body of the results as a table, for the Room and for those to whom the Stage is read. */
export function ResultRows({ headers, rows }: ReturnType<typeof resultTable>) {
  return (
    <>
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
    </>
  )
}
