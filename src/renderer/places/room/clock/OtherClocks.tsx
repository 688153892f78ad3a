import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { currentStep, remainingMs } from '../../../../shared/domain/room/clockTime.ts'
import { timeTone } from '../../../../shared/domain/room/timeWarnings.ts'
import { useNow } from '../live/useNow.ts'
import { roomPath } from '../roomAddress.ts'
import { useRoom } from '../roomContext.ts'
import { useTableName } from '../useTableName.ts'
import { clocksElsewhere, digits } from './clocks.ts'
import type { RoomClock } from './clocks.ts'
import styles from './OtherClocks.module.css'
import { useStepName } from './useStepName.ts'

/** What else is running, with its time and the way there. */
export function OtherClocks() {
  const { t } = useTranslation('room')
  const { live, session } = useRoom()
  const clocks = clocksElsewhere(live.clocks, session.id)
  if (clocks.length === 0) return null
  return (
    <section className={styles.clocks} aria-labelledby="room-elsewhere">
      <h2 id="room-elsewhere">{t('elsewhere.title')}</h2>
      <ul>
        {clocks.map((clock) => (
          <OtherClock key={clock.id} clock={clock} offset={live.offset} />
        ))}
      </ul>
    </section>
  )
}

function OtherClock({ clock, offset }: { clock: RoomClock; offset: number }) {
  const { t } = useTranslation('room')
  const { plan, workshopId } = useRoom()
  const now = useNow(offset)
  const stepName = useStepName()
  const nameOf = useTableName()
  const step = currentStep(clock.steps)
  const session = plan.sessions.find(({ id }) => id === clock.sessionId)
  if (step === null || !session) return null
  const left = remainingMs(step, now)
  const about = clock.tableId === null ? stepName(step, session.rounds) : nameOf(clock.tableId)
  return (
    <li>
      <Link href={roomPath(workshopId, session.id)}>
        <span className={styles.digits} data-tone={timeTone(step.seconds, left)}>
          {left < 0 ? '+' : ''}
          {digits(left)}
        </span>
        <span>{session.title}</span>
        <span className={styles.about}>{step.pausedAt === null ? about : t('elsewhere.paused', { about })}</span>
      </Link>
    </li>
  )
}
