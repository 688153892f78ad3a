import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../../shared/domain/records/records.ts'
import type { CodedNotes } from '../../../../../shared/domain/themes/codedNotes.ts'
import { ThemeSign } from '../ThemeSign.tsx'
import { BoardCard } from './BoardCard.tsx'
import type { CardActions, CardTarget } from './BoardCard.tsx'
import type { BoardColumn } from './boardColumns.ts'
import styles from './Board.module.css'

type Props = {
  column: BoardColumn
  targets: readonly CardTarget[]
  place: (note: Note) => string[]
  coded: CodedNotes
  othersOf: (noteId: string) => number
  isTarget: boolean
  actions: CardActions
  onOpen: (themeId: string) => void
}

const CARD_HEIGHT = 128
const GAP = 8

/** A theme and its cards; only those in sight are drawn. */
export const BoardColumnView = memo(function BoardColumnView(props: Props) {
  const { column, targets, place, coded, othersOf, isTarget, actions, onOpen } = props
  const { t } = useTranslation('themes')
  const { theme, notes, key } = column
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: notes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    gap: GAP,
    overscan: 2,
    useFlushSync: false,
    getItemKey: useCallback((index: number) => notes[index]?.id ?? index, [notes]),
  })
  const name = theme === null ? t('board.without') : theme.label
  return (
    <section className={styles.column} data-column={key} data-target={isTarget || undefined} aria-label={name} data-home="" tabIndex={-1}>
      <h2 className={styles.head}>
        {theme === null ? (
          <span className={styles.name}>{name}</span>
        ) : (
          <button type="button" className={styles.open} onClick={() => onOpen(theme.id)}>
            <ThemeSign colour={theme.colour} />
            <span className={styles.name}>{name}</span>
          </button>
        )}
        <span className={styles.count}>{t('count.notes', { count: notes.length })}</span>
      </h2>
      <div
        ref={scroller}
        className={styles.cards}
        tabIndex={notes.length > 2 ? 0 : undefined}
        role="group"
        aria-label={t('board.cardsOf', { name })}
      >
        <div className={styles.run} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key: id, start }) => {
            const note = notes[index]
            return note === undefined ? null : (
              <div
                key={id}
                data-index={index}
                ref={virtualizer.measureElement}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                <BoardCard
                  note={note}
                  place={place}
                  from={key}
                  isIn={coded.themesOf(note.id).join(' ')}
                  others={othersOf(note.id)}
                  targets={targets}
                  actions={actions}
                />
              </div>
            )
          })}
        </div>
        {notes.length === 0 ? <p className={styles.none}>{t(theme === null ? 'board.noneOpen' : 'board.none')}</p> : null}
      </div>
    </section>
  )
})
