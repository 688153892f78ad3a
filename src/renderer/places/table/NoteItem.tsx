import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableNote } from '../../../shared/domain/notes/tableNotes.ts'
import { tagsOf } from '../../../shared/domain/notes/noteTagging.ts'
import { isStation } from '../../transport/door.ts'
import { KindMark } from '../../marks/KindMark.tsx'
import { Button } from '../../ui/Button.tsx'
import { MoreIcon } from '../../ui/icons.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import type { MenuEntry } from '../../ui/Menu.tsx'
import styles from './NoteItem.module.css'
import { NoteStateLine } from './NoteStateLine.tsx'
import { TagChips } from './TagChips.tsx'
import type { TagLists } from './tagLists.ts'

export type NoteCommand = 'edit' | 'again' | 'less' | 'move' | 'unclear' | 'history' | 'versions' | 'remove' | 'retry' | 'saveAsNew'

type NoteItemProps = {
  note: TableNote
  lists: TagLists
  isEdited: boolean
  onCommand: (command: NoteCommand, note: TableNote) => void
  /** Leaves the notes for the composer. */
  onLeave: () => void
}

/** A station has one table and does not see who changed what: these are the facilitator's. */
const OF_FACILITATOR: ReadonlySet<NoteCommand> = new Set(['move', 'history', 'versions'])
const isOffered = (command: NoteCommand): boolean => !isStation || !OF_FACILITATOR.has(command)

const COMMAND_OF_KEY: Record<string, NoteCommand> = {
  Enter: 'edit',
  e: 'edit',
  '+': 'again',
  '=': 'again',
  '-': 'less',
  m: 'move',
  u: 'unclear',
  h: 'history',
  Delete: 'remove',
}

const STEP_OF_KEY: Record<string, (at: number, last: number) => number> = {
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
}

/** Focuses the note that a step leads to; false behind the last one. */
const focusStep = (from: HTMLElement, step: (at: number, last: number) => number): boolean => {
  const notes = [...(from.closest('[data-notes]')?.querySelectorAll<HTMLElement>('li[data-note]') ?? [])]
  const next = notes[step(notes.indexOf(from), notes.length - 1)]
  next?.focus()
  return next !== undefined
}

/** An earlier note: kind, words, tags, where it is, and what can be done with it by pointer, touch or one key. */
export function NoteItem({ note, lists, isEdited, onCommand, onLeave }: NoteItemProps) {
  const { t } = useTranslation('table')
  const { draft } = note
  const isStored = note.stored !== null
  const handleKey = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const command = COMMAND_OF_KEY[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    const step = STEP_OF_KEY[event.key]
    if (event.key === 'Escape') onLeave()
    else if (command !== undefined && isOffered(command)) onCommand(command, note)
    else if (step !== undefined) {
      if (!focusStep(event.currentTarget, step)) onLeave()
    } else return
    event.preventDefault()
  }
  return (
    <li
      className={styles.note}
      tabIndex={-1}
      data-note={note.id}
      data-state={note.state}
      data-edited={isEdited ? '' : undefined}
      onKeyDown={handleKey}
    >
      <div className={styles.said}>
        <KindMark kind={draft.kind} />
        <p className={styles.text}>{draft.text}</p>
        <TagChips tags={tagsOf(draft, (field, code) => lists.label(draft.kind, field, code))} />
        <NoteStateLine note={note} onCommand={onCommand} />
      </div>
      <div className={styles.actions}>
        <Button
          variant="quiet"
          className={styles.action}
          aria-label={t('note.againLabel', { text: draft.text.slice(0, 60) })}
          isDisabled={!isStored}
          onPress={() => onCommand('again', note)}
        >
          +1
        </Button>
        <MenuButton
          label={t('note.more')}
          icon={<MoreIcon />}
          items={(
            [
              { id: 'edit', name: t('note.edit'), note: 'E' },
              { id: 'less', name: t('note.less'), note: '−', disabled: !isStored || note.saidAgain < 1 },
              { id: 'unclear', name: t(draft.unclear ? 'note.clear' : 'note.unclear'), note: 'U', disabled: !isStored },
              { id: 'move', name: t('note.move'), note: 'M', disabled: !isStored },
              { id: 'history', name: t('note.history'), note: 'H', disabled: !isStored },
              { id: 'remove', name: t('note.remove'), danger: true },
            ] satisfies MenuEntry<NoteCommand>[]
          ).filter(({ id }) => isOffered(id))}
          onAction={(command) => onCommand(command, note)}
        />
      </div>
    </li>
  )
}
