import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { brokenRules } from '../../../../../shared/domain/seating/board/brokenRules.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { WarnIcon } from '../../../../ui/icons.tsx'
import { useSeating } from '../seatingContext.ts'
import styles from './BrokenList.module.css'
import { useBrokenWords } from './useBrokenWords.ts'

const MOST = 6

/** Rules that the plan breaks, by hand or because the room changed. It may be meant; it must not be overlooked. */
export function BrokenList({ seats }: { seats: PlanSeats }) {
  const { t } = useTranslation('seating')
  const { problem } = useSeating()
  const words = useBrokenWords()
  const broken = useMemo(() => brokenRules(problem, seats).filter(({ kind }) => kind !== 'unseated'), [problem, seats])
  if (broken.length === 0) return null
  return (
    <div className={styles.list} role="status">
      <WarnIcon />
      <ul className={styles.items}>
        {broken.slice(0, MOST).map((rule) => (
          <li key={JSON.stringify(rule)}>{t('brokenInRound', { round: rule.round, what: words(rule) })}</li>
        ))}
        {broken.length > MOST ? <li>{t('brokenMore', { count: broken.length - MOST })}</li> : null}
      </ul>
    </div>
  )
}
