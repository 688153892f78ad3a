import type { ReportWords, TableBlock, TableCell, TableColumn } from '../../shared/domain/report/reportModel.ts'

type RowProps = { cells: TableCell[]; columns: TableColumn[]; rowHeader: boolean }

const alignment = (column: TableColumn | undefined): string | undefined => (column?.align === 'end' ? 'report-end' : undefined)

const Row = ({ cells, columns, rowHeader }: RowProps) => (
  <tr>
    {cells.map((each, index) =>
      rowHeader && index === 0 ? (
        <th key={index} scope="row" dir="auto">
          {each.text}
        </th>
      ) : (
        <td key={index} className={alignment(columns[index])} dir="auto">
          {each.text}
        </td>
      ),
    )}
  </tr>
)

export const TableView = ({ block, words }: { block: TableBlock; words: ReportWords }) => {
  const all = block.columns.reduce((sum, column) => sum + column.weight, 0)
  return (
    <table className="report-table" id={block.id}>
      <caption>
        <b>
          {words.table} {block.number}.
        </b>{' '}
        {block.caption}
      </caption>
      <colgroup>
        {block.columns.map((column, index) => (
          <col key={index} style={{ width: `${((column.weight / all) * 100).toFixed(2)}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map((column, index) => (
            <th key={index} scope="col" className={alignment(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((cells, index) => (
          <Row key={index} cells={cells} columns={block.columns} rowHeader={block.rowHeader} />
        ))}
      </tbody>
      {block.total !== null && (
        <tfoot>
          <Row cells={block.total} columns={block.columns} rowHeader={block.rowHeader} />
        </tfoot>
      )}
    </table>
  )
}
