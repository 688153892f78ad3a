import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { UndoIcon } from '../../../../ui/icons.tsx'
import styles from './AtTheDoor.module.css'
import type { Told } from './useDoorMarks.ts'

/** What was said last, with the way back. */
export function DoorTold({ told, onUndo }: { told: Told | null; onUndo: () => void }) {
  const { t } = useTranslation('people')
  return (
    <div className={styles.told} data-tone={told?.tone}>
      <p role="status">{told?.text}</p>
      {told?.undo ? (
        <Button size="small" variant="quiet" onPress={onUndo}>
          <UndoIcon />
          {t('door.undo')}
        </Button>
      ) : null}
    </div>
  )
}
