import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import type { NoteMark } from '../notes/useNoteMarks.ts'
import type { Vocabulary } from '../vocabulary.ts'
import styles from './NoteList.module.css'
import { NoteRow } from './NoteRow.tsx'
import type { RowActions } from './NoteRow.tsx'
import { useGridKeys } from './useGridKeys.ts'
import { useNoteTime } from './useNoteTime.ts'
import type { Selection } from './useSelection.ts'

type Props = {
  notes: readonly Note[]
  words: readonly string[]
  vocabulary: Vocabulary
  marks: (noteId: string) => NoteMark
  selection: Selection
  onEdit: (note: Note) => void
  onOrigin: (note: Note) => void
  onRemove: (notes: Note[]) => void
}

const ROW_HEIGHT = 112

/** The notes of a view, as many as there are: only the rows in sight and the one with the focus are drawn. */
export function NoteList({ notes, words, vocabulary, marks, selection, onEdit, onOrigin, onRemove }: Props) {
  const { t } = useTranslation('harvest')
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setActive] = useState(0)
  const active = Math.min(wanted, Math.max(0, notes.length - 1))
  const focusSoon = useRef<number | null>(null)
  const time = useNoteTime(notes)

  const virtualizer = useVirtualizer({
    count: notes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((index: number) => notes[index]?.id ?? index, [notes]),
    overscan: 3,
    // Drawing rows in a task of their own keeps each task short; a frame later is soon enough.
    useFlushSync: false,
    useAnimationFrameWithResizeObserver: true,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const rows = defaultRangeExtractor(range)
        return rows.includes(active) || active >= range.count ? rows : [...rows, active].sort((a, b) => a - b)
      },
      [active],
    ),
  })

  const goTo = useCallback(
    (index: number) => {
      focusSoon.current = index
      setActive(index)
      virtualizer.scrollToIndex(index, { align: 'auto' })
    },
    [virtualizer],
  )
  useEffect(() => {
    if (focusSoon.current === null) return
    scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${focusSoon.current + 1}"]`)?.focus({ preventScroll: true })
    focusSoon.current = null
  })

  const onKeyDown = useGridKeys(
    useMemo(
      () => ({ count: notes.length, page: 6, goTo, noteAt: (index) => notes[index], selection, onEdit, onRemove }),
      [notes, goTo, selection, onEdit, onRemove],
    ),
  )
  const { toggle, extendTo } = selection
  const actions: RowActions = useMemo(
    () => ({
      onSelect: (index, id, isRange) => {
        setActive(index)
        if (isRange) extendTo(id)
        else toggle(id)
      },
      onEdit,
      onOrigin,
      onKeyDown,
      onFocus: setActive,
    }),
    [toggle, extendTo, onEdit, onOrigin, onKeyDown],
  )

  return (
    <>
      <VisuallyHidden id="harvest-list-keys">{t('listKeys')}</VisuallyHidden>
      <div ref={scroller} className={styles.scroller} data-harvest-list="">
        <div
          role="grid"
          aria-label={t('listLabel')}
          aria-describedby="harvest-list-keys"
          aria-multiselectable="true"
          aria-rowcount={notes.length}
          className={styles.grid}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const note = notes[index]
            if (note === undefined) return null
            return (
              <div
                key={key}
                role="presentation"
                data-index={index}
                ref={virtualizer.measureElement}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                <NoteRow
                  note={note}
                  index={index}
                  isSelected={selection.has(note.id)}
                  isActive={index === active}
                  words={words}
                  vocabulary={vocabulary}
                  mark={marks(note.id)}
                  time={time(note.notedAt)}
                  actions={actions}
                  t={t}
                />
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
