import { useTranslation } from 'react-i18next'
import { remainingMs } from '../../../../shared/domain/room/clockTime.ts'
import { clockFace } from '../../../../shared/domain/stage/spokenTime.ts'
import { useNow } from '../../room/live/useNow.ts'
import type { StageMoment } from '../stageMoment.ts'
import styles from './Counts.module.css'

/** Clocks of single tables, which have their own time. */
export function TableTimers({ timers, offset }: Pick<StageMoment, 'timers' | 'offset'>) {
  const { t } = useTranslation('stage')
  const now = useNow(offset)
  if (timers.length === 0) return null
  return (
    <p className={styles.counts}>
      {timers.map(({ table, step }) => {
        const left = remainingMs(step, now)
        return (
          <span key={table} className={styles.count}>
            {t('timer', { table, time: `${left < 0 ? '+' : ''}${clockFace(left)}` })}
          </span>
        )
      })}
    </p>
  )
}
