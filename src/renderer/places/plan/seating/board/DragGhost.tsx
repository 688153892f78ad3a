import { useTranslation } from 'react-i18next'
import { useSeating } from '../seatingContext.ts'
import styles from './SeatArea.module.css'
import { useEffectWords } from './useEffectWords.ts'
import type { Drag } from './useSeatDrag.ts'

const OFFSET = 12
const WIDTH = 272

/** The chip under the pointer, with what dropping it here would do. */
export function DragGhost({ drag }: { drag: Drag }) {
  const { t } = useTranslation('seating')
  const { name, tableNumber } = useSeating()
  const effectWords = useEffectWords()
  const { change, effect } = drag
  // Near the right edge it stands on the other side of the pointer.
  const x = drag.x + WIDTH > window.innerWidth ? drag.x - WIDTH : drag.x + OFFSET
  return (
    <div className={styles.ghost} style={{ transform: `translate(${x}px, ${drag.y + OFFSET}px)` }} aria-hidden="true">
      <span className={styles.ghostName}>{name(drag.person)}</span>
      {change && effect ? (
        <span className={styles.ghostEffect} data-bad={effect.breaks.length > 0 ? '' : undefined}>
          {change.kind === 'move' ? t('drag.move', { table: tableNumber(change.to) }) : t('drag.swap', { name: name(change.other) })}
          {': '}
          {effectWords(effect)}
        </span>
      ) : (
        <span className={styles.ghostEffect}>{t('drag.nowhere')}</span>
      )}
    </div>
  )
}
