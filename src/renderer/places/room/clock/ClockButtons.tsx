import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockStep } from '../../../../shared/domain/records/records.ts'
import { clockState } from '../../../../shared/domain/room/clockTime.ts'
import { otherDate } from '../../../../shared/domain/room/otherDate.ts'
import type { PlannedStep } from '../../../../shared/domain/room/plannedSteps.ts'
import { Button } from '../../../ui/Button.tsx'
import { useRoom } from '../roomContext.ts'
import { ChangeTime } from './ChangeTime.tsx'
import styles from './ClockPanel.module.css'
import { mainAction } from './mainAction.ts'
import { StartDialog } from './StartDialog.tsx'
import { useClockActions } from './useClockActions.ts'
import { useNextSession } from './useNextSession.ts'
import { useRoomKeys } from './useRoomKeys.ts'

/** The one thing to do next, and what else the clock can do. Buttons change their words and stay, so that the focus stays, too. */
export function ClockButtons({ steps, planned }: { steps: readonly ClockStep[]; planned: readonly PlannedStep[] }) {
  const { t } = useTranslation('room')
  const { plan, live, session, show } = useRoom()
  const nextSession = useNextSession()
  const { does, extend } = useClockActions({ sessionId: session.id, tableId: null, steps })
  const state = clockState(steps)
  const main = mainAction(steps, planned)
  const isPaused = state === 'paused'
  const isOngoing = isPaused || state === 'running'
  const toggle = (): void => does(isPaused ? 'resume' : 'pause')
  const [plannedFor, askFor] = useState<string | null>(null)
  const goOn = (): void => {
    const day = { startsOn: plan.workshop.startsOn, sessions: plan.sessions, clocks: live.clocks }
    const asked = main?.does === 'start' ? otherDate(day, session.day, Date.now() + live.offset) : null
    if (asked !== null) askFor(asked)
    else if (main) does(main.does)
    else if (nextSession) show(nextSession.id)
  }
  useRoomKeys({
    main: isPaused ? toggle : main && goOn,
    pause: isOngoing ? toggle : null,
    back: steps.length > 0 ? () => does('back') : null,
    extend: isOngoing ? extend : null,
  })
  return (
    <div className={styles.buttons}>
      <div className={styles.row}>
        {isOngoing ? (
          <Button key="toggle" variant={isPaused ? 'primary' : 'plain'} onPress={toggle}>
            {t(isPaused ? 'main.resume' : 'clock.pause')}
          </Button>
        ) : null}
        {main || nextSession ? (
          <Button key="main" variant={isPaused ? 'plain' : 'primary'} className={styles.main} onPress={goOn}>
            {main ? t(`main.${main.words}`, { round: main.round }) : t('clock.nextSession', { title: nextSession?.title })}
          </Button>
        ) : null}
      </div>
      {steps.length > 0 ? (
        <ChangeTime isOngoing={isOngoing} canEnd={main !== null && main.words !== 'endSession'} does={does} extend={extend} />
      ) : null}
      <StartDialog plannedFor={plannedFor} onStart={() => does('start')} onClose={() => askFor(null)} />
    </div>
  )
}
