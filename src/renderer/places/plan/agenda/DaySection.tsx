import { useTranslation } from 'react-i18next'
import { GridList } from 'react-aria-components'
import type { AgendaDay } from '../../../../shared/domain/agenda/agendaDays.ts'
import { formatClock } from '../../../../shared/domain/agenda/clock.ts'
import { openSession, usePlanView } from '../planView.ts'
import { AddSession } from './AddSession.tsx'
import { longDate } from './dayNames.ts'
import { DayPicture } from './DayPicture.tsx'
import styles from './DaySection.module.css'
import { SessionRow } from './SessionRow.tsx'
import { useAgendaDrag } from './useAgendaDrag.ts'

type Props = { day: AgendaDay; days: readonly AgendaDay[]; isBeyondDates: boolean }

/** One day: its picture and its sessions in order. */
export function DaySection({ day, days, isBeyondDates }: Props) {
  const { t, i18n } = useTranslation('plan')
  const { dragAndDropHooks } = useAgendaDrag(day)
  const chosenId = usePlanView((state) => state.sessionId)
  const { schedule, sessions } = day
  const name = t('agenda.day', { day: day.day })
  const selected = sessions.some((session) => session.id === chosenId) && chosenId ? [chosenId] : []
  return (
    <section className={styles.day} aria-labelledby={`plan-day-${day.day}`}>
      <header className={styles.head}>
        <h2 id={`plan-day-${day.day}`} className={styles.name}>
          {name}
          {day.date ? <span className={styles.date}>{longDate(day.date, i18n.language)}</span> : null}
        </h2>
        {sessions.length > 0 ? (
          <p className={styles.span}>
            {t('agenda.span', { start: formatClock(schedule.start), end: formatClock(schedule.end), count: sessions.length })}
          </p>
        ) : null}
      </header>
      {isBeyondDates ? <p className={styles.warn}>{t('agenda.beyondDates')}</p> : null}
      {sessions.length > 0 ? <DayPicture day={day} name={name} chosenId={chosenId} /> : null}
      <GridList
        aria-label={t('agenda.sessionsOf', { day: day.day })}
        className={styles.list}
        items={sessions}
        dependencies={[days, schedule, chosenId]}
        selectionMode="single"
        disallowEmptySelection
        keyboardNavigationBehavior="tab"
        selectedKeys={selected}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) openSession(String(key))
        }}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className={styles.empty}>{t('agenda.emptyDay')}</p>}
      >
        {(session) => <SessionRow session={session} day={day} days={days} />}
      </GridList>
      <AddSession day={day.day} after={sessions.at(-1)?.id ?? null} />
    </section>
  )
}
