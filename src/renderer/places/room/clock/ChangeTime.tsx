import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { StepBackIcon } from './clockIcons.tsx'
import styles from './ClockPanel.module.css'
import type { ClockActions } from './useClockActions.ts'

const MINUTES = [-1, 1, 5] as const

type Props = Pick<ClockActions, 'does' | 'extend'> & { isOngoing: boolean; canEnd: boolean }

/** Back, more or less time, and the end: what a session needs now and then. */
export function ChangeTime({ does, extend, isOngoing, canEnd }: Props) {
  const { t } = useTranslation('room')
  return (
    <div className={styles.row} role="group" aria-label={t('clock.change')}>
      <Button size="small" variant="quiet" aria-label={t(isOngoing ? 'clock.back' : 'clock.goOn')} onPress={() => does('back')}>
        <StepBackIcon />
        {t(isOngoing ? 'clock.backShort' : 'clock.goOnShort')}
      </Button>
      {isOngoing
        ? MINUTES.map((minutes) => (
            <Button key={minutes} size="small" onPress={() => extend(minutes * 60)}>
              {t(minutes < 0 ? 'clock.lessShort' : 'clock.moreShort', { minutes: Math.abs(minutes) })}
            </Button>
          ))
        : null}
      {isOngoing && canEnd ? (
        <Button size="small" variant="quiet" onPress={() => does('end')}>
          {t('clock.end')}
        </Button>
      ) : null}
    </div>
  )
}
