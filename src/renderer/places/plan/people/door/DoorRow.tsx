import { useTranslation } from 'react-i18next'
import type { AttendanceState } from '../../../../../shared/domain/records/vocabulary.ts'
import { regionOf } from '../../../../i18n/region.ts'
import type { PeopleWords } from '../usePeopleWords.ts'
import { AccessMark } from './AccessMark.tsx'
import styles from './AtTheDoor.module.css'
import type { DoorEntry } from './doorList.ts'

type Props = {
  id: string
  entry: DoorEntry
  index: number
  isCurrent: boolean
  /** Its buttons are those that Tab leads to. */
  isReached: boolean
  words: PeopleWords
  onMark: (entry: DoorEntry, state: AttendanceState) => void
}

/** Who has not come can come, be late or stay away; who has come can go. Pressing what is said already takes it back. */
const STEPS: Record<AttendanceState, readonly AttendanceState[]> = {
  expected: ['here', 'late', 'absent'],
  late: ['here', 'late', 'absent'],
  absent: ['here', 'late', 'absent'],
  here: ['here', 'left'],
  left: ['here', 'left'],
}

/** One person at the door with what can be said about them. */
export function DoorRow({ id, entry, index, isCurrent, isReached, words, onMark }: Props) {
  const { t, i18n } = useTranslation('people')
  const { person, attendance } = entry
  const { state, arrivedAt, leftAt } = attendance
  const clock = (at: string) =>
    new Intl.DateTimeFormat(regionOf(i18n.language), { hour: '2-digit', minute: '2-digit' }).format(new Date(at))
  const about = [
    person.organisation,
    person.city || words.countryName(person.country),
    person.role === 'participant' ? '' : words.roleName(person.role),
  ].filter(Boolean)
  const tabIndex = isReached ? 0 : -1
  return (
    <div role="row" id={id} aria-rowindex={index + 1} aria-selected={isCurrent} data-state={state} className={styles.row}>
      <div role="rowheader" className={styles.who}>
        <span className={styles.name}>
          {person.name}
          {person.walkIn ? <span className={styles.tag}>{t('walkIn')}</span> : null}
          {person.access === '' ? null : <AccessMark person={person} isReached={isReached} />}
        </span>
        {about.length > 0 ? <span className={styles.about}>{about.join(' · ')}</span> : null}
      </div>
      <div role="gridcell" className={styles.time}>
        {state === 'left' && leftAt
          ? t('door.leftAt', { time: clock(leftAt) })
          : state === 'here' && arrivedAt
            ? t('door.since', { time: clock(arrivedAt) })
            : null}
      </div>
      <div role="gridcell" className={styles.steps}>
        {STEPS[state].map((step) => (
          <button
            key={step}
            type="button"
            tabIndex={tabIndex}
            aria-pressed={state === step}
            aria-label={t('door.stepOf', { step: t(`door.step.${step}`), name: person.name })}
            data-step={step}
            onClick={() => onMark(entry, step)}
          >
            {t(`door.step.${step}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
