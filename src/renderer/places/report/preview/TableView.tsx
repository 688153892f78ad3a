import type { ReportModel, TableBlock, TableCell } from '../../../../shared/domain/report/reportModel.ts'
import { EvidenceLine } from './Evidence.tsx'
import { MoreRows } from './MoreRows.tsx'
import { NoteLink } from './NoteLink.tsx'
import styles from './Preview.module.css'
import { useFirstRows } from './useFirstRows.ts'

type Props = { workshopId: string; block: TableBlock; words: ReportModel['words'] }

/** Longer cells are sentences, which wrap. */
const LONGEST_FIGURE = 14

/** A number of a note or the like, which must not break at its hyphen. */
const isShort = (text: string): true | undefined => (text.length <= LONGEST_FIGURE && !/\s/u.test(text) ? true : undefined)

/** A table of the report; its figures lead to their notes. */
export function TableView({ workshopId, block, words }: Props) {
  const { rows, left, more } = useFirstRows(block.rows)
  const isText = (cell: TableCell): boolean => cell.noteIds.length === 0
  const content = (cell: TableCell) =>
    isText(cell) ? (
      cell.text
    ) : (
      <NoteLink
        workshopId={workshopId}
        noteIds={cell.noteIds}
        className={cell.text.length > LONGEST_FIGURE ? styles.cellLink : styles.figureLink}
      >
        {cell.text}
      </NoteLink>
    )
  const row = (cells: readonly TableCell[], key: number | string) => (
    <tr key={key}>
      {cells.map((cell, index) => {
        const align = block.columns[index]?.align ?? 'start'
        return index === 0 && block.rowHeader ? (
          <th key={index} scope="row" data-align={align} data-short={isShort(cell.text)}>
            {content(cell)}
          </th>
        ) : (
          <td key={index} data-align={align} data-short={isShort(cell.text)}>
            {content(cell)}
          </td>
        )
      })}
    </tr>
  )
  return (
    <div className={styles.tableBlock}>
      <div className={styles.tableScroll} role="region" tabIndex={0} aria-labelledby={`preview-${block.id}-caption`}>
        <table className={styles.table}>
          <caption id={`preview-${block.id}-caption`} className={styles.caption}>
            <strong>
              {words.table} {block.number}.
            </strong>{' '}
            {block.caption}
          </caption>
          <thead>
            <tr>
              {block.columns.map((column, index) => (
                <th key={index} scope="col" data-align={column.align}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map((cells, index) => row(cells, index))}</tbody>
          {block.total === null ? null : <tfoot>{row(block.total, 'total')}</tfoot>}
        </table>
      </div>
      <MoreRows left={left} onMore={more} />
      {block.evidence === '' ? null : (
        <p className={styles.caption}>
          <EvidenceLine workshopId={workshopId} block={block} />
        </p>
      )}
    </div>
  )
}
