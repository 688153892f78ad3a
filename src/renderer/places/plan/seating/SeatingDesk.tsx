import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/domain/records/records.ts'
import type { SeatingProblem } from '../../../../shared/domain/seating/problem.ts'
import type { PlanSeats } from '../../../../shared/domain/seating/workshop/planSeats.ts'
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

const isOfThesePeople = ({ participants }: SeatingProblem, { people }: PlanSeats): boolean =>
  participants.length === people.length && participants.every(({ id }) => people.includes(id))

/** The seating of one session: rules, the search, figures, the board. */
export function SeatingDesk({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation('seating')
  const { seats, problem, newest, told, bound } = useSeating()
  const { found, asked, isRunning } = useSolving()
  const layout = useSeatingView((state) => state.layout)
  const panel = useSeatingView((state) => state.panel)
  const shown = found?.plan ?? seats
  const method = found?.method ?? newest?.method ?? ''
  const methodWords = useMethodWords()
  const isPreview = found !== null || isRunning
  return (
    <div className={styles.desk}>
      <SeatingHead sessions={sessions} />
      {panel === 'setup' || (newest === null && !isRunning && !found) ? <SetupPanel /> : null}
      <Refusals />
      {asked?.from === 'nothing' ? <SolvingBar /> : null}
      {panel === 'replan' ? <ReplanPanel /> : null}
      {shown ? (
        <>
          <Figures
            seats={shown}
            count={found?.score ?? seatingCount(problem, shown)}
            bound={found?.bound ?? bound ?? 0}
            isProven={found !== null || (bound !== null && isOfThesePeople(problem, shown))}
          />
          {isPreview ? null : (
            <>
              <RoomNotice seats={shown} />
              <BrokenList seats={shown} />
            </>
          )}
          <BoardTools />
          <RoutePanel seats={shown} />
          {layout === 'board' ? <Board seats={shown} isPreview={isPreview} /> : null}
          {layout === 'people' ? <ByPerson seats={shown} isPreview={isPreview} /> : null}
          {layout === 'tables' ? <ByTable seats={shown} isPreview={isPreview} /> : null}
          <p className={styles.legend}>
            {t('legend')}
            {told ? <> {t('legendTold')}</> : null}
            {method === '' ? null : <> {methodWords(method)}</>}
          </p>
        </>
      ) : null}
      {shown ? <MetDialog seats={shown} /> : null}
      <VersionsDialog />
      <AnnounceDialog />
    </div>
  )
}
