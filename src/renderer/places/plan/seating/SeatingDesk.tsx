import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/domain/records/records.ts'
import { atLostTables } from '../../../../shared/domain/seating/board/atLostTables.ts'
import { isPlanOf } from '../../../../shared/domain/seating/board/isPlanOf.ts'
import { presentSeats } from '../../../../shared/domain/seating/board/presence.ts'
import { Board } from './board/Board.tsx'
import { BrokenList } from './board/BrokenList.tsx'
import { Figures } from './figures/Figures.tsx'
import { useMethodWords } from './figures/useMethodWords.ts'
import { MetDialog } from './met/MetDialog.tsx'
import { ReplanPanel } from './replan/ReplanPanel.tsx'
import { RoomNotice } from './RoomNotice.tsx'
import { RoutePanel } from './views/RoutePanel.tsx'
import { seatingCount } from './seatingCount.ts'
import { useSeating } from './seatingContext.ts'
import styles from './SeatingDesk.module.css'
import { SeatingHead } from './SeatingHead.tsx'
import { useSeatingView } from './seatingView.ts'
import { SetupPanel } from './setup/SetupPanel.tsx'
import { Refusals } from './solve/Refusals.tsx'
import { SolvingBar } from './solve/SolvingBar.tsx'
import { useSolving } from './solve/solvingContext.ts'
import { AnnounceDialog } from './versions/AnnounceDialog.tsx'
import { VersionsDialog } from './versions/VersionsDialog.tsx'
import { BoardTools } from './views/BoardTools.tsx'
import { ByPerson } from './views/ByPerson.tsx'
import { ByTable } from './views/ByTable.tsx'

/** The seating of one session: rules, the search, figures, the board. */
export function SeatingDesk({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation('seating')
  const { seats, problem, planned, newest, told, bound, tables } = useSeating()
  const { found, asked, isRunning } = useSolving()
  const layout = useSeatingView((state) => state.layout)
  const panel = useSeatingView((state) => state.panel)
  const shown = found?.plan ?? seats
  const present = useMemo(() => (shown ? presentSeats(problem, shown) : null), [problem, shown])
  const isProven = useMemo(
    () => found !== null || (bound !== null && present !== null && isPlanOf(planned, present)),
    [found, bound, planned, present],
  )
  // Meetings at a table that was removed are lost; figures without them would only look better.
  const isTorn = found === null && present !== null && atLostTables(present, tables, problem.played).length > 0
  // A change by hand that is on its way to the host is no longer what the method found.
  const method = found?.method ?? (seats === newest ? newest?.method : '') ?? ''
  const methodWords = useMethodWords()
  const isPreview = found !== null || isRunning
  return (
    <div className={styles.desk}>
      <SeatingHead sessions={sessions} />
      {panel === 'setup' || (newest === null && !isRunning && !found) ? <SetupPanel /> : null}
      <Refusals />
      {asked?.from === 'nothing' ? <SolvingBar /> : null}
      {panel === 'replan' && newest ? <ReplanPanel /> : null}
      {shown && present ? (
        <>
          {isTorn ? null : (
            <Figures
              seats={present}
              count={found?.score ?? seatingCount(problem, present)}
              bound={found?.bound ?? bound ?? 0}
              isProven={isProven}
            />
          )}
          {isPreview ? null : (
            <>
              <RoomNotice seats={shown} />
              <BrokenList seats={shown} />
            </>
          )}
          <BoardTools />
          <RoutePanel seats={present} />
          {layout === 'board' ? <Board seats={shown} isPreview={isPreview} /> : null}
          {layout === 'people' ? <ByPerson seats={present} isPreview={isPreview} /> : null}
          {layout === 'tables' ? <ByTable seats={present} isPreview={isPreview} /> : null}
          <p className={styles.legend}>
            {t('legend')}
            {told ? <> {t('legendTold')}</> : null}
            {method === '' ? null : <> {methodWords(method)}</>}
          </p>
        </>
      ) : null}
      {present ? <MetDialog seats={present} /> : null}
      <VersionsDialog />
      <AnnounceDialog />
    </div>
  )
}
