import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { strengthOf } from '../../../../charts/MatrixChart.tsx'
import type { ProjectMatrix } from '../../../../shared/contract/projects.contract.ts'
import type { Measure } from '../projectView.ts'
import type { OpenCell } from './CellNotes.tsx'
import styles from './MatrixTable.module.css'

type Entry = ProjectMatrix['rows'][number]
type Props = {
  row: Entry
  name: string
  columns: readonly Entry[]
  columnNames: readonly string[]
  cells: ProjectMatrix['cells'][number]
  measure: Measure
  /** The largest number that is drawn at full strength. */
  most: number
  /** Null where the cells do not add up to notes. */
  sum: number | null
  format: (number: number) => string
  onOpen: (cell: OpenCell) => void
}

/** One row of the table: its numbers as buttons to what is behind them, nothing where nothing was noted. */
export const MatrixRow = memo(function MatrixRow({ row, name, columns, columnNames, cells, measure, most, sum, format, onOpen }: Props) {
  const { t } = useTranslation('project')
  return (
    <tr>
      <th scope="row" className={styles.row}>
        {name}
      </th>
      {sum === null ? null : <td className={styles.sum}>{format(sum)}</td>}
      {columns.map((column, c) => {
        const cell = cells[c]!
        if (cell.notes === 0)
          return (
            <td key={column.key}>
              <span className={styles.zero}>0</span>
            </td>
          )
        const label = t('crossing.cell', { row: name, column: columnNames[c], ...cell, count: cell.notes })
        return (
          <td key={column.key}>
            <button
              type="button"
              className={styles.number}
              data-strength={Math.min(5, strengthOf(cell[measure], most) + 1)}
              aria-label={label}
              title={label}
              onClick={() => onOpen({ row, column })}
            >
              {format(cell[measure])}
            </button>
          </td>
        )
      })}
    </tr>
  )
})
