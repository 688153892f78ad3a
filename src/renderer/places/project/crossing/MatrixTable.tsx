import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatrixAxis, ProjectMatrix } from '../../../../shared/contract/projects.contract.ts'
import { regionOf } from '../../../i18n/region.ts'
import { Button } from '../../../ui/Button.tsx'
import type { Measure } from '../projectView.ts'
import { useAxisWords } from '../useAxisWords.ts'
import type { OpenCell } from './CellNotes.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { countsTwice, matrixSums, mostNamed } from './matrixSums.ts'
import styles from './MatrixTable.module.css'

type Props = {
  matrix: ProjectMatrix
  rows: MatrixAxis
  columns: MatrixAxis
  measure: Measure
  onOpen: (cell: OpenCell) => void
}

/** More than this is drawn on request only: nobody takes in more, and hundreds of workshops stay quick. */
const FEW = { rows: 40, columns: 24 }

/** The numbers as a table whose cells are the stronger the more they hold, each a button to what is behind it. */
export const MatrixTable = memo(function MatrixTable({ matrix, rows, columns, measure, onOpen }: Props) {
  const { t, i18n } = useTranslation('project')
  const words = useAxisWords()
  const [isWhole, setWhole] = useState(false)
  const sums = useMemo(() => matrixSums(matrix, { rows, columns }), [matrix, rows, columns])
  const most = useMemo(() => mostNamed(matrix, measure), [matrix, measure])
  const format = useMemo(() => {
    const numbers = new Intl.NumberFormat(regionOf(i18n.language))
    return (number: number): string => numbers.format(number)
  }, [i18n.language])
  const shownColumns = useMemo(() => (isWhole ? matrix.columns : matrix.columns.slice(0, FEW.columns)), [matrix, isWhole])
  const columnNames = useMemo(() => shownColumns.map((column) => words(columns, column)), [shownColumns, words, columns])
  if (matrix.notes === 0) return <p className={styles.about}>{t('crossing.nothing')}</p>

  const shownRows = isWhole ? matrix.rows : matrix.rows.slice(0, FEW.rows)
  const isCut = shownRows.length < matrix.rows.length || shownColumns.length < matrix.columns.length
  const [rowSums, columnSums] = measure === 'notes' ? [sums.rows, sums.columns] : [null, null]
  const title = t('crossing.caption', { rows: t(`axis.${rows}`), columns: t(`axis.${columns}`), count: matrix.notes })
  return (
    <div className={styles.whole}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
        <table className={styles.table}>
          <caption className={styles.caption}>{title}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t(`axis.${rows}`)}
              </th>
              {rowSums ? (
                <th scope="col" className={styles.column}>
                  {t('crossing.sum')}
                </th>
              ) : null}
              {shownColumns.map((column, c) => (
                <th key={column.key} scope="col" className={styles.column}>
                  {columnNames[c]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shownRows.map((row, r) => (
              <MatrixRow
                key={row.key}
                row={row}
                name={words(rows, row)}
                columns={shownColumns}
                columnNames={columnNames}
                cells={matrix.cells[r]!}
                measure={measure}
                most={most}
                sum={rowSums?.[r] ?? null}
                format={format}
                onOpen={onOpen}
              />
            ))}
          </tbody>
          {columnSums ? (
            <tfoot>
              <tr>
                <th scope="row" className={styles.row}>
                  {t('crossing.sum')}
                </th>
                {rowSums ? <td className={styles.sum}>{format(matrix.notes)}</td> : null}
                {shownColumns.map((column, c) => (
                  <td key={column.key} className={styles.sum}>
                    {format(columnSums[c]!)}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      {isCut ? (
        <Button size="small" onPress={() => setWhole(true)}>
          {t('crossing.showAll', { rows: matrix.rows.length, columns: matrix.columns.length })}
        </Button>
      ) : null}
      {countsTwice(rows) || countsTwice(columns) ? <p className={styles.about}>{t('crossing.twice')}</p> : null}
    </div>
  )
})
