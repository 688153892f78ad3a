import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../../../shared/domain/agenda/clock.ts'
import type { PlannedSession } from '../../../../shared/domain/agenda/scheduleDay.ts'
import type { Session } from '../../../../shared/domain/records/records.ts'
import { TABLE_METHODS } from '../../../../shared/domain/records/vocabulary.ts'
import { RecordHistoryDialog } from '../../../history/RecordHistoryDialog.tsx'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { TrashIcon } from '../../../ui/icons.tsx'
import { openSession } from '../planView.ts'
import { AutoTextField } from '../saving/AutoTextField.tsx'
import { usePlan } from '../saving/planContext.ts'
import { ActualTimes } from './ActualTimes.tsx'
import { DETAILS_HEADING, focusRow } from './detailsFocus.ts'
import styles from './SessionDetails.module.css'
import { SessionTiming } from './SessionTiming.tsx'
import { TablesOfSession } from './TablesOfSession.tsx'

type Props = { session: Session; timed: PlannedSession; date: string | null }

/** Everything about one session beside the agenda. */
export function SessionDetails({ session, timed, date }: Props) {
  const { t } = useTranslation('plan')
  const { plan, offerUndo } = usePlan()
  const [historyOpen, setHistoryOpen] = useState(false)
  const title = session.title || t('agenda.untitled')
  const remove = useAction(api.agenda.removeSession, {
    undoable: true,
    onDone: () => {
      openSession(null)
      offerUndo(t('session.removed', { title }), 'session.remove')
    },
  })
  const hasTables = TABLE_METHODS.includes(session.method) || plan.tables.some((table) => table.sessionId === session.id)
  return (
    <section className={styles.details} aria-labelledby={DETAILS_HEADING}>
      <header className={styles.head}>
        <p className={styles.when}>
          {t('session.when', { day: session.day, start: formatClock(timed.start), end: formatClock(timed.end) })}
        </p>
        <h2 id={DETAILS_HEADING} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <Button size="small" variant="quiet" className={styles.back} onPress={() => focusRow(session.id)}>
          {t('session.back')}
        </Button>
      </header>
      <SessionTiming session={session} timed={timed} />
      <AutoTextField
        entity="session"
        record={session}
        field="question"
        stored={session.question}
        label={t('session.question')}
        description={hasTables ? t('session.questionAbout') : undefined}
        multiline
        rows={2}
        maxLength={1000}
      />
      {hasTables ? <TablesOfSession session={session} /> : null}
      <ActualTimes session={session} timed={timed} date={date} />
      <footer className={styles.foot}>
        <Button size="small" variant="quiet" onPress={() => setHistoryOpen(true)}>
          {t('history.show')}
        </Button>
        <Button size="small" variant="quiet" onPress={() => remove.mutate({ id: session.id })} isDisabled={remove.isPending}>
          <TrashIcon />
          {t('session.remove')}
        </Button>
      </footer>
      <RecordHistoryDialog entity="session" id={session.id} name={title} isOpen={historyOpen} onOpenChange={setHistoryOpen} />
    </section>
  )
}
