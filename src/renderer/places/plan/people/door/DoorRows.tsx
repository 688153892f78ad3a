import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendanceState } from '../../../../../shared/domain/records/vocabulary.ts'
import { PlusIcon } from '../../../../ui/icons.tsx'
import type { PeopleWords } from '../usePeopleWords.ts'
import styles from './AtTheDoor.module.css'
import type { DoorEntry } from './doorList.ts'
import { DoorRow } from './DoorRow.tsx'

type Props = {
  entries: readonly DoorEntry[]
  /** The row that Enter is about, -1 for none; one more than the last is the walk-in. */
  current: number
  walkIn: { name: string; organisation: string } | null
  words: PeopleWords
  onMark: (entry: DoorEntry, state: AttendanceState) => void
  onAdd: () => void
}

/** The people at the door; only the rows in view are drawn, and Tab leads to the buttons of the chosen one. */
export function DoorRows({ entries, current, walkIn, words, onMark, onAdd }: Props) {
  const { t } = useTranslation('people')
  const scroller = useRef<HTMLDivElement>(null)
  const count = entries.length + Number(walkIn !== null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    getItemKey: (index) => entries[index]?.person.id ?? 'walk-in',
    overscan: 6,
  })
  const reveal = rows.scrollToIndex
  useEffect(() => {
    reveal(Math.max(0, current), { align: 'auto' })
  }, [current, reveal])
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        id="door-list"
        role="grid"
        aria-label={t('door.list')}
        aria-rowcount={count}
        className={styles.rows}
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index]
          const isCurrent = index === current
          const isReached = isCurrent || (current < 0 && index === 0)
          return (
            <div
              key={key}
              role="presentation"
              data-index={index}
              ref={rows.measureElement}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {entry ? (
                <DoorRow
                  id={`door-${index}`}
                  entry={entry}
                  index={index}
                  isCurrent={isCurrent}
                  isReached={isReached}
                  words={words}
                  onMark={onMark}
                />
              ) : (
                <div role="row" id={`door-${index}`} aria-rowindex={index + 1} aria-selected={isCurrent} className={styles.row}>
                  <div role="gridcell" className={styles.walkIn}>
                    {entries.length === 0 ? <p>{t('door.nobody')}</p> : null}
                    <button type="button" tabIndex={isReached ? 0 : -1} className={styles.add} onClick={onAdd}>
                      <PlusIcon />
                      {walkIn?.organisation ? t('door.addFrom', walkIn) : t('door.add', { name: walkIn?.name })}
                    </button>
                  </div>
                </div>
              )}
            </div>
          )
        })}
      </div>
      {count === 0 ? <p className={styles.empty}>{t('door.emptyView')}</p> : null}
    </div>
  )
}
