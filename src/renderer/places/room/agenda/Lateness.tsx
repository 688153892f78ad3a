import { useTranslation } from 'react-i18next'
import { useNow } from '../live/useNow.ts'
import { useRoom } from '../roomContext.ts'
import styles from './Lateness.module.css'
import { useForecast } from './useForecast.ts'

const LOOK_AGAIN_MS = 5000

/** Late or early, and by how much; nothing before the day begins. */
export function Lateness() {
  const { t } = useTranslation('room')
  const { live } = useRoom()
  const { lateBy, isLive } = useForecast(useNow(live.offset, LOOK_AGAIN_MS))
  if (!isLive || lateBy === null) return null
  return (
    <span className={styles.pill} data-tone={lateBy > 0 ? 'late' : 'good'}>
      {lateBy > 0 ? t('lateness.by', { count: lateBy }) : lateBy < 0 ? t('lateness.early', { count: -lateBy }) : t('lateness.onTime')}
    </span>
  )
}
