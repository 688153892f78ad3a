import { useTranslation } from 'react-i18next'
import { formatClock } from '../../../../shared/domain/agenda/clock.ts'
import type { PlannedSession } from '../../../../shared/domain/agenda/scheduleDay.ts'
import type { Session } from '../../../../shared/domain/records/records.ts'
import { METHODS, TABLE_METHODS } from '../../../../shared/domain/records/vocabulary.ts'
import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { usePlan } from '../saving/planContext.ts'
import { ClockField } from './ClockField.tsx'
import { RoundTimes } from './RoundTimes.tsx'
import styles from './SessionTiming.module.css'

const CHECKED = ['method', 'start', 'minutes', 'rounds', 'roundMinutes', 'moveMinutes'] as const

/** How a session is run and how long it takes. */
export function SessionTiming({ session, timed }: { session: Session; timed: PlannedSession }) {
  const { t } = useTranslation(['plan', 'terms'])
  const { queue } = usePlan()
  const edit = (fields: Partial<Session>) => queue.edit('session', session.id, fields, 'stepping')
  const number = (field: 'minutes' | 'rounds' | 'roundMinutes' | 'moveMinutes', min: number, max: number) => (
    <NumberField
      label={t(`plan:session.${field}`)}
      value={session[field]}
      minValue={min}
      maxValue={max}
      onChange={(value) => edit({ [field]: value })}
      onBlur={() => queue.flush('session', session.id)}
    />
  )
  const withRounds = TABLE_METHODS.includes(session.method) || session.roundMinutes > 0
  return (
    <div className={styles.timing}>
      <div className={styles.pair}>
        <Select
          label={t('plan:session.method')}
          items={METHODS.map((id) => ({ id, name: t(`terms:method.${id}`) }))}
          value={session.method}
          onChange={(method) => queue.edit('session', session.id, { method }, 'now')}
        />
        {number('minutes', 0, 24 * 60)}
      </div>
      <div className={styles.start}>
        <Checkbox isSelected={session.start !== null} onChange={(fixed) => edit({ start: fixed ? formatClock(timed.start) : null })}>
          {t('plan:session.fixedStart')}
        </Checkbox>
        {session.start === null ? (
          <span className={styles.follows}>{t('plan:session.follows', { start: formatClock(timed.start) })}</span>
        ) : (
          <div className={styles.clock}>
            <ClockField label={t('plan:session.start')} hideLabel value={session.start} onChange={(start) => edit({ start })} />
          </div>
        )}
      </div>
      {withRounds ? (
        <>
          <div className={styles.rounds}>
            {number('rounds', 1, 20)}
            {number('roundMinutes', 0, 24 * 60)}
            {number('moveMinutes', 0, 240)}
          </div>
          <RoundTimes session={session} start={timed.start} />
        </>
      ) : null}
      {CHECKED.filter((field) => session.conflicts.includes(field)).map((field) => (
        <ConflictButton key={field} entity="session" id={session.id} field={field} />
      ))}
    </div>
  )
}
