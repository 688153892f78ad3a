import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/Page.tsx'
import { DayStrip } from './agenda/DayStrip.tsx'
import { ClockPanel } from './clock/ClockPanel.tsx'
import { OtherClocks } from './clock/OtherClocks.tsx'
import { CoverageBoard } from './coverage/CoverageBoard.tsx'
import { StandingMessage } from './messages/StandingMessage.tsx'
import { RoomActions } from './RoomActions.tsx'
import { useRoom } from './roomContext.ts'
import { RoomDialogs } from './RoomDialogs.tsx'
import styles from './RoomPlace.module.css'
import { RoomTools } from './RoomTools.tsx'

/** The Room with one session in view. */
export function RoomOfSession() {
  const { t } = useTranslation(['room', 'terms'])
  const { plan, session, tables } = useRoom()
  const method = t(`terms:method.${session.method}`)
  const days = new Set(plan.sessions.map(({ day }) => day)).size
  const [city] = plan.workshop.cities
  const subtitle = [tables.length > 0 ? null : method, city, days > 1 ? t('day.inHead', { day: session.day }) : null]
    .filter(Boolean)
    .join(', ')
  return (
    <Page title={session.title} subtitle={subtitle} actions={<RoomActions />} layout="fill">
      <div className={styles.scroll}>
        <ClockPanel />
        <div className={styles.notices}>
          <OtherClocks />
          <StandingMessage />
        </div>
        <RoomTools />
        {tables.length > 0 ? <CoverageBoard /> : null}
      </div>
      <DayStrip />
      <RoomDialogs />
    </Page>
  )
}
