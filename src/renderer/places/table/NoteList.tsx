import { Fragment } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableNote } from '../../../shared/domain/notes/tableNotes.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import { NoteItem } from './NoteItem.tsx'
import type { NoteCommand } from './NoteItem.tsx'
import styles from './NoteList.module.css'
import type { TagLists } from './tagLists.ts'
import { useFollow } from './useFollow.ts'

type NoteListProps = {
  notes: readonly TableNote[]
  isLoading: boolean
  rounds: number
  lists: TagLists
  editedId: string | null
  listRef: RefObject<HTMLDivElement | null>
  /** The round that is being captured, and what its people should see before its notes. */
  round: number
  beforeRound: ReactNode
  onCommand: (command: NoteCommand, note: TableNote) => void
  onLeave: () => void
}

/** All notes of the table, the newest next to the composer. It follows new notes unless somebody has scrolled up to read. */
export function NoteList({
  notes,
  isLoading,
  rounds,
  lists,
  editedId,
  listRef,
  round: current,
  beforeRound,
  onCommand,
  onLeave,
}: NoteListProps) {
  const { t } = useTranslation('table')
  const follow = useFollow(listRef)
  const groups = groupByRound(notes)
  const startOfRound = groups.findIndex(([first]) => first?.round === current)
  return (
    <div ref={listRef} className={styles.scroll} data-notes="" tabIndex={-1} onScroll={follow.onScroll}>
      {isLoading && notes.length === 0 ? <Spinner /> : null}
      {!isLoading && notes.length === 0 ? <p className={styles.empty}>{t('notes.empty')}</p> : null}
      <div ref={follow.content} className={styles.groups}>
        {groups.map((group, place) => {
          const [first] = group
          const round = t('notes.round', { round: first?.round })
          return (
            <Fragment key={first?.id}>
              {place === startOfRound ? beforeRound : null}
              <div>
                {rounds > 1 ? <h2 className={styles.round}>{round}</h2> : null}
                <ol className={styles.notes} aria-label={rounds > 1 ? round : t('notes.label')}>
                  {group.map((note) => (
                    <NoteItem
                      key={note.id}
                      note={note}
                      lists={lists}
                      isEdited={note.id === editedId}
                      onCommand={onCommand}
                      onLeave={onLeave}
                    />
                  ))}
                </ol>
              </div>
            </Fragment>
          )
        })}
        {startOfRound < 0 ? beforeRound : null}
      </div>
    </div>
  )
}

/** Runs of notes of one round, in the order in which they were taken. */
const groupByRound = (notes: readonly TableNote[]): TableNote[][] => {
  const groups: TableNote[][] = []
  for (const note of notes) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]?.round === note.round) last.push(note)
    else groups.push([note])
  }
  return groups
}
