import { useMemo } from 'react'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { usePlan } from '../../saving/planContext.ts'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import styles from './Board.module.css'
import { BoardRow } from './BoardRow.tsx'
import { boardModel } from './boardModel.ts'
import { useBoardWords } from './boardWords.ts'
import { SeatArea } from './SeatArea.tsx'
import { useBoardLayout } from './useBoardLayout.ts'

/** All rounds and tables at a glance. `isPreview` shows a plan that does not hold yet, to look at only. */
export function Board({ seats, isPreview }: { seats: PlanSeats; isPreview: boolean }) {
  const { plan } = usePlan()
  const { problem, told, tables, people, session, name, tableName } = useSeating()
  const chosen = useSeatingView((state) => state.personId)
  const rounds = useMemo(
    () => boardModel({ problem, seats, told, tables, people, attendance: plan.attendance, day: session.day, name }),
    [problem, seats, told, tables, people, plan.attendance, session.day, name],
  )
  const columns = rounds[0]?.cells.length ?? 0
  const { ref, isMatrix, card, hasFullNames } = useBoardLayout(columns)
  const words = useBoardWords(hasFullNames)
  return (
    <SeatArea seats={seats} isReadOnly={isPreview} chosen={chosen}>
      <div
        ref={ref}
        className={styles.board}
        data-matrix={isMatrix ? '' : undefined}
        style={{ '--columns': columns, '--card': `${card}rem` } as React.CSSProperties}
      >
        {isMatrix ? (
          <div className={styles.heads} aria-hidden="true">
            <span />
            {rounds[0]?.cells.map(({ table }) => (
              <span key={table} className={styles.head}>
                {tableName(table)}
              </span>
            ))}
          </div>
        ) : null}
        {rounds.map((round) => (
          <BoardRow key={round.round} round={round} words={words} />
        ))}
      </div>
    </SeatArea>
  )
}
