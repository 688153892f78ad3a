import { useTranslation } from 'react-i18next'
import type { AttendanceCounts } from '../../../../../shared/domain/people/attendance.ts'
import styles from './AtTheDoor.module.css'
import { DOOR_VIEWS } from './doorList.ts'
import type { DoorView } from './doorList.ts'

type Props = { counts: AttendanceCounts; total: number; view: DoorView; onView: (view: DoorView) => void }

/** How many are in each state; a press shows only those. */
export function DoorCounts({ counts, total, view, onView }: Props) {
  const { t } = useTranslation('people')
  return (
    <div role="group" aria-label={t('door.show')} className={styles.counts}>
      {DOOR_VIEWS.map((id) => (
        <button key={id} type="button" aria-pressed={view === id} onClick={() => onView(view === id ? 'all' : id)}>
          <strong>{id === 'all' ? total : counts[id]}</strong> <span>{t(`door.count.${id}`)}</span>
        </button>
      ))}
    </div>
  )
}
