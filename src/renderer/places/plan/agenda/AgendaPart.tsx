import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { agendaDays, daysBetween } from '../../../../shared/domain/agenda/agendaDays.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PlusIcon } from '../../../ui/icons.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { openSession, usePlanView } from '../planView.ts'
import { usePlan } from '../saving/planContext.ts'
import { SessionDetails } from '../session/SessionDetails.tsx'
import styles from './AgendaPart.module.css'
import { DaySection } from './DaySection.tsx'
import { MOST_DAYS } from './dayNames.ts'
import { useSessionKeys } from './useSessionKeys.ts'

/** The sessions of all days with their times, and the details of the one that is chosen. */
export function AgendaPart() {
  const { t } = useTranslation('plan')
  const { plan, workshopId } = usePlan()
  const { startsOn, endsOn } = plan.workshop
  const days = agendaDays(plan.sessions, startsOn, endsOn)
  const chosenId = usePlanView((state) => state.sessionId)
  const chosen = plan.sessions.find((session) => session.id === chosenId) ?? null
  const day = chosen ? days.find((one) => one.day === chosen.day) : undefined
  const timed = day?.schedule.sessions.find((one) => one.id === chosenId)
  const [movedTo, setMovedTo] = useState('')
  const titleOf = (id: string | null) => plan.sessions.find((session) => session.id === id)?.title || t('agenda.untitled')
  const keys = useSessionKeys(days.length, ({ id, day: to, after }) =>
    setMovedTo(
      t('agenda.movedTo', {
        title: titleOf(id),
        day: to,
        spot: after ? t('agenda.spotAfter', { title: titleOf(after) }) : t('agenda.spotFirst'),
      }),
    ),
  )
  const addDay = useAction(api.agenda.addSession, { undoable: true, onDone: ({ id }) => openSession(id) })
  const lastDated = daysBetween(startsOn, endsOn)
  return (
    <div className={styles.columns} data-open={chosen ? '' : undefined}>
      <div className={styles.days} onKeyDownCapture={keys.onKeyDownCapture} ref={keys.ref}>
        <VisuallyHidden>
          <span role="status">{movedTo}</span>
        </VisuallyHidden>
        <p className={styles.hint}>{t('agenda.hint')}</p>
        {days.map((one) => (
          <DaySection key={one.day} day={one} days={days} isBeyondDates={lastDated > 0 && one.day > lastDated} />
        ))}
        <div>
          <Button
            isDisabled={days.length >= MOST_DAYS || addDay.isPending}
            onPress={() => addDay.mutate({ workshopId, fields: { title: t('agenda.firstOfDay'), day: days.length + 1 } })}
          >
            <PlusIcon />
            {t('agenda.addDay')}
          </Button>
        </div>
      </div>
      {chosen && timed ? (
        <SessionDetails key={chosen.id} session={chosen} timed={timed} date={day?.date ?? null} />
      ) : plan.sessions.length > 0 ? (
        <aside className={styles.nothing}>
          <EmptyState title={t('agenda.noneChosen')}>{t('agenda.noneChosenAbout')}</EmptyState>
        </aside>
      ) : null}
    </div>
  )
}
