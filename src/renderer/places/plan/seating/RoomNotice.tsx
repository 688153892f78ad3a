import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { brokenRules } from '../../../../shared/domain/seating/board/brokenRules.ts'
import { tableAt } from '../../../../shared/domain/seating/board/planSeats.ts'
import type { PlanSeats } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import { Button } from '../../../ui/Button.tsx'
import { WarnIcon } from '../../../ui/icons.tsx'
import { useSeating } from './seatingContext.ts'
import styles from './SeatingDesk.module.css'
import { useSeatingView } from './seatingView.ts'

/** The room is not what the plan thinks: people with seats who will not be there, people without any. One step leads to the repair. */
export function RoomNotice({ seats }: { seats: PlanSeats }) {
  const { t } = useTranslation('seating')
  const { problem } = useSeating()
  const panel = useSeatingView((state) => state.panel)
  const next = problem.played + 1
  const { gone, without } = useMemo(() => {
    const staying = new Set(problem.participants.filter(({ until }) => (until ?? problem.rounds) >= next).map(({ id }) => id))
    return {
      gone: seats.people.filter((id) => !staying.has(id) && tableAt(seats, id, next) !== null).length,
      without: new Set(brokenRules(problem, seats).flatMap(({ kind, people }) => (kind === 'unseated' ? people : []))).size,
    }
  }, [problem, seats, next])
  if ((gone === 0 && without === 0) || panel === 'replan') return null
  return (
    <div className={styles.notice} role="status">
      <span className={styles.noticeWords}>
        <WarnIcon />
        <span>
          {gone > 0 ? t('room.gone', { count: gone }) : ''} {without > 0 ? t('room.without', { count: without }) : ''}
        </span>
      </span>
      <Button size="small" onPress={() => useSeatingView.setState({ panel: 'replan' })}>
        {t('replanButton')}
      </Button>
    </div>
  )
}
