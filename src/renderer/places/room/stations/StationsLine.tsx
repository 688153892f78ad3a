import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { StationsState } from '../../../../shared/contract/stations.contract.ts'
import { placePath } from '../../../app/route.ts'
import { classes } from '../../../ui/classes.ts'
import line from '../../../ui/FootLine.module.css'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useNow } from '../live/useNow.ts'
import { openRoomDialog } from '../roomView.ts'
import styles from './StationsLine.module.css'
import { stationsStanding } from './stationsStanding.ts'

const AGAIN_MS = 30_000

/** One line in the frame about the devices; it opens their panel, and says aloud who waits and that somebody was turned away. */
export function StationsLine({ workshopId, state }: { workshopId: string; state: StationsState }) {
  const { t } = useTranslation('stations')
  const [location, navigate] = useLocation()
  const { here, waiting, refused } = stationsStanding(state, useNow(0, AGAIN_MS))
  const news = [waiting > 0 && t('line.waiting', { count: waiting }), refused > 0 && t('line.refused', { count: refused })]
  const said = news.filter((part) => part !== false).join(', ')
  const tone = waiting > 0 ? 'asked' : refused > 0 ? 'warn' : 'calm'
  const openPanel = (): void => {
    const room = placePath(workshopId, 'room')
    openRoomDialog('stations')
    if (location !== room && !location.startsWith(`${room}/`)) navigate(room)
  }
  return (
    <div>
      <Button className={classes(line.line, tone === 'asked' && styles.asked)} data-tone={tone} onPress={openPanel}>
        <span className={classes(line.dot, tone !== 'warn' && styles.dot)} aria-hidden="true" />
        <span>
          {here === 0 ? t('line.none') : t('line.here', { count: here })}
          {said === '' ? null : `, ${said}`}
        </span>
        <VisuallyHidden>. {t('line.opens')}</VisuallyHidden>
      </Button>
      <span role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </span>
    </div>
  )
}
