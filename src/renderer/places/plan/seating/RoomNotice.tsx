import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { atLostTables } from '../../../../shared/domain/seating/board/atLostTables.ts'
import { brokenRules } from '../../../../shared/domain/seating/board/brokenRules.ts'
import { peopleToCome } from '../../../../shared/domain/seating/board/presence.ts'
import { tableAt } from '../../../../shared/domain/seating/board/planSeats.ts'
import type { PlanSeats } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import { Button } from '../../../ui/Button.tsx'
import { WarnIcon } from '../../../ui/icons.tsx'
import { useSeating } from './seatingContext.ts'
import styles from './notices.module.css'
import { useSeatingView } from './seatingView.ts'
import { useUnplannedWords } from './useUnplannedWords.ts'

/** The room is not what the plan thinks: people with seats who will not be there or whose table is gone, people without any, rounds that were added. One step leads to the repair. */
export function RoomNotice({ seats }: { seats: PlanSeats }) {
  const { t } = useTranslation('seating')
  const { problem, tables } = useSeating()
  const panel = useSeatingView((state) => state.panel)
  const next = problem.played + 1
  const unplanned = useUnplannedWords(seats)
  const { gone, without, lost } = useMemo(() => {
    const staying = new Set(peopleToCome(problem).map(({ id }) => id))
    return {
      gone: seats.people.filter((id) => !staying.has(id) && tableAt(seats, id, next) !== null).length,
      without: new Set(brokenRules(problem, seats).flatMap(({ kind, people }) => (kind === 'unseated' ? people : []))).size,
      lost: atLostTables(seats, tables, problem.played).length,
    }
  }, [problem, seats, tables, next])
  const sentences = [
    lost > 0 ? t('room.lost', { count: lost }) : '',
    unplanned,
    gone > 0 ? t('room.gone', { count: gone }) : '',
    without > 0 ? t('room.without', { count: without }) : '',
  ].filter((sentence) => sentence !== '')
  if (sentences.length === 0 || panel === 'replan') return null
  return (
    <div className={styles.notice} role="status">
      <span className={styles.words}>
        <WarnIcon />
        <span>{sentences.join(' ')}</span>
      </span>
      <Button size="small" onPress={() => useSeatingView.setState({ panel: 'replan' })}>
        {t('replanButton')}
      </Button>
    </div>
  )
}
