import { useTranslation } from 'react-i18next'
import { Button as AriaButton, GridListItem } from 'react-aria-components'
import type { AgendaDay } from '../../../../shared/domain/agenda/agendaDays.ts'
import { formatClock } from '../../../../shared/domain/agenda/clock.ts'
import type { Session } from '../../../../shared/domain/records/records.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { ChevronRightIcon } from '../../../ui/icons.tsx'
import { MoveMenu } from '../../../ui/MoveMenu.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { openSession } from '../planView.ts'
import { AutoTextField } from '../saving/AutoTextField.tsx'
import { usePlan } from '../saving/planContext.ts'
import { focusDetails } from '../session/detailsFocus.ts'
import { FindingList } from './FindingList.tsx'
import { moveTargets, readTarget } from './moveTargets.ts'
import { SessionFacts } from './SessionFacts.tsx'
import styles from './SessionRow.module.css'

type Props = { session: Session; day: AgendaDay; days: readonly AgendaDay[] }

/** A session in its day: times, title and minutes to edit on the spot, and everything else one press away. */
export function SessionRow({ session, day, days }: Props) {
  const { t } = useTranslation('plan')
  const { queue, moveSession } = usePlan()
  const timed = day.schedule.sessions.find((one) => one.id === session.id)
  const title = session.title || t('agenda.untitled')
  if (!timed) return null
  return (
    <GridListItem id={session.id} textValue={`${formatClock(timed.start)} ${title}`} className={styles.row}>
      <AriaButton slot="drag" className={styles.grip} aria-label={t('agenda.drag', { title })}>
        <GripIcon />
      </AriaButton>
      <div className={styles.times} data-anchored={timed.anchored ? '' : undefined}>
        <span className={styles.start}>{formatClock(timed.start)}</span>
        <span className={styles.end}>–{formatClock(timed.end)}</span>
        {timed.anchored ? <span className={styles.fixed}>{t('agenda.fixed')}</span> : null}
      </div>
      <div className={styles.words}>
        <AutoTextField
          entity="session"
          record={session}
          field="title"
          stored={session.title}
          label={t('agenda.titleOf', { time: formatClock(timed.start) })}
          hideLabel
          placeholder={t('agenda.untitled')}
          wraps
          inputClassName={styles.title ?? ''}
          maxLength={300}
          onFocus={() => openSession(session.id)}
        />
        <SessionFacts session={session} timed={timed} />
        <FindingList findings={timed.findings} />
      </div>
      <NumberField
        className={styles.minutes}
        label={t('agenda.minutesOf', { title })}
        hideLabel
        value={session.minutes}
        minValue={0}
        maxValue={24 * 60}
        formatOptions={{ style: 'unit', unit: 'minute', unitDisplay: 'short' }}
        onChange={(minutes) => queue.edit('session', session.id, { minutes: minutes ?? 0 }, 'stepping')}
        onBlur={() => queue.flush('session', session.id)}
      />
      <div className={styles.actions}>
        <MoveMenu
          label={t('agenda.moveOf', { title })}
          items={moveTargets(t, days, session.id)}
          onMove={(target) => moveSession({ id: session.id, ...readTarget(target) })}
        />
        <IconButton
          size="small"
          label={t('agenda.openOf', { title })}
          onPress={() => {
            openSession(session.id)
            focusDetails()
          }}
        >
          <ChevronRightIcon />
        </IconButton>
      </div>
    </GridListItem>
  )
}

const GripIcon = () => (
  <svg width="10" height="16" viewBox="0 0 10 16" fill="currentColor" aria-hidden="true">
    {[3, 8, 13].flatMap((y) => [2, 8].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.4" />))}
  </svg>
)
