import { useTranslation } from 'react-i18next'
import styles from './Board.module.css'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'
import type { BoardCell } from './boardModel.ts'
import type { BoardWords } from './boardWords.ts'
import { Chip } from './Chip.tsx'

type Props = {
  cell: BoardCell
  round: number
  isOver: boolean
  words: BoardWords
}

/** The people of one table in one round. */
export function BoardTable({ cell, round, isOver, words }: Props) {
  const { t } = useTranslation('seating')
  const people = cell.seats.filter((seat) => !seat.isGone).length
  const isWrong = cell.limit !== null && !isOver && (people > cell.limit.max || people < cell.limit.min)
  return (
    <li
      className={styles.cell}
      data-cell={cell.table}
      data-round={round}
      data-closed={cell.isClosed && cell.seats.length === 0 ? '' : undefined}
      data-wrong={isWrong ? '' : undefined}
    >
      <h4 className={styles.cellHead}>
        <span className={styles.cellName}>{words.table(cell.table)}</span>
        <span className={styles.count}>
          {isWrong && cell.limit
            ? t(people > cell.limit.max ? 'count.over' : 'count.under', {
                people,
                count: people > cell.limit.max ? cell.limit.max : cell.limit.min,
              })
            : people}
          {isWrong ? null : <VisuallyHidden>{t('count.after', { count: people })}</VisuallyHidden>}
        </span>
      </h4>
      {cell.isClosed && cell.seats.length === 0 ? (
        <p className={styles.closed}>{t('closed')}</p>
      ) : (
        <ul className={styles.chips}>
          {cell.seats.map((seat) => (
            <Chip key={seat.person} seat={seat} round={round} words={words} />
          ))}
        </ul>
      )}
    </li>
  )
}
