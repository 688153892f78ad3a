import { useEffect, useId, useRef, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent, ReactNode, RefObject, SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { readSlash, takeOut } from '../../../shared/domain/notes/composer.ts'
import type { SlashWords } from '../../../shared/domain/notes/composer.ts'
import { withKind } from '../../../shared/domain/notes/noteDraft.ts'
import type { NoteDraft } from '../../../shared/domain/notes/noteDraft.ts'
import { tagsOf, withoutTag, withTag } from '../../../shared/domain/notes/noteTagging.ts'
import type { Participant, Workshop } from '../../../shared/domain/records/records.ts'
import { NOTE_TEXT_LIMIT } from '../../../shared/domain/records/vocabulary.ts'
import type { DraftState } from '../../drafts/useTableDraft.ts'
import { toast } from '../../ui/toast.ts'
import styles from './Composer.module.css'
import { ComposerFoot } from './ComposerFoot.tsx'
import { KindChoice } from './KindChoice.tsx'
import { SpeakerField } from './SpeakerField.tsx'
import { SuggestionList, suggestionId } from './SuggestionList.tsx'
import { TagChips } from './TagChips.tsx'
import type { TagLists } from './tagLists.ts'
import { useSuggestions } from './useSuggestions.ts'
import type { Suggestion } from './useSuggestions.ts'
import { YearField } from './YearField.tsx'

/** A text this much over the limit would freeze the field for seconds; it stays where it was copied from. */
const PASTE_LIMIT = 5 * NOTE_TEXT_LIMIT

export type ComposerProps = {
  draft: NoteDraft
  state: DraftState
  isEditing: boolean
  isSending: boolean
  lists: TagLists
  words: SlashWords
  people: readonly Participant[]
  rule: Workshop['attribution']
  field: RefObject<HTMLTextAreaElement | null>
  onChange: (change: (now: NoteDraft) => NoteDraft) => void
  onSave: () => void
  onFlush: () => void
  onEditLast: () => void
  onCancelEdit: () => void
  /** What can be done here besides writing. */
  extra?: ReactNode
}

/** Where a note is written: kind, text, tags. Enter saves; everything can be done without leaving the text. */
export function Composer(props: ComposerProps) {
  const { draft, isEditing, isSending, lists, words, field, onChange, onSave } = props
  const { t } = useTranslation('table')
  const id = useId()
  const [caret, setCaret] = useState(draft.text.length)
  const caretAfter = useRef<number | null>(null)
  const suggestions = useSuggestions(draft, caret, lists, words)
  const isOpen = suggestions.items.length > 0
  const active = suggestions.items[suggestions.active]
  const listId = `${id}-suggestions`

  useEffect(() => {
    if (caretAfter.current === null || field.current === null) return
    field.current.setSelectionRange(caretAfter.current, caretAfter.current)
    setCaret(caretAfter.current)
    caretAfter.current = null
  }, [draft.text, field])

  const type = (text: string, position: number): void => {
    const slash = readSlash(text, words)
    if (slash === null) {
      setCaret(position)
      return onChange((now) => ({ ...now, text }))
    }
    caretAfter.current = Math.max(0, position - (text.length - slash.rest.length))
    onChange((now) => ({ ...withKind(now, slash.kind), text: slash.rest }))
  }

  const choose = (item: Suggestion): void => {
    if (suggestions.word === null) return
    const left = takeOut(draft.text, suggestions.word)
    caretAfter.current = left.caret
    onChange((now) => ({ ...('kind' in item ? withKind(now, item.kind) : withTag(now, item.tag)), text: left.text }))
    field.current?.focus()
  }

  const suggestionKey = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.altKey || event.ctrlKey || event.metaKey) return false
    if (event.key === 'ArrowDown') suggestions.move(1)
    else if (event.key === 'ArrowUp') suggestions.move(-1)
    else if (event.key === 'Escape') suggestions.close()
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && active) choose(active)
    else return false
    return true
  }

  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    const isPlain = !event.altKey && !event.shiftKey
    if (suggestionKey(event)) event.preventDefault()
    else if (event.key === 'Enter' && isPlain) {
      event.preventDefault()
      onSave()
    } else if (event.key === 'Escape' && isEditing) {
      event.preventDefault()
      props.onCancelEdit()
    } else if (event.key === 'ArrowUp' && isPlain && draft.text === '' && !isEditing) {
      event.preventDefault()
      props.onEditLast()
    }
  }

  const refuseHugePaste = (event: ClipboardEvent): void => {
    const { length } = event.clipboardData.getData('text')
    if (length <= PASTE_LIMIT) return
    event.preventDefault()
    toast.show({ message: t('compose.pasteTooLong', { count: length, limit: NOTE_TEXT_LIMIT }), tone: 'error' })
  }

  const tags = tagsOf(draft, (tagField, code) => lists.label(draft.kind, tagField, code))
  return (
    <form
      className={styles.composer}
      data-editing={isEditing ? '' : undefined}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      {isEditing ? <p className={styles.editing}>{t('compose.editing')}</p> : null}
      <KindChoice
        kind={draft.kind}
        words={words}
        onChange={(kind) => {
          onChange((now) => withKind(now, kind))
          field.current?.focus()
        }}
      />
      {draft.kind === 'quote' || draft.speaker !== null ? (
        <SpeakerField
          value={draft.speaker ?? ''}
          people={props.people}
          rule={props.rule}
          onChange={(speaker) => onChange((now) => ({ ...now, speaker: speaker === '' ? null : speaker }))}
          onEnter={() => (draft.text.trim() === '' ? field.current?.focus() : onSave())}
        />
      ) : null}
      {draft.kind === 'milestone' || draft.kind === 'action' ? (
        <YearField year={draft.year ?? null} onChange={(year) => onChange((now) => ({ ...now, year }))} onEnter={onSave} />
      ) : null}
      <div className={styles.field}>
        {isOpen ? (
          <SuggestionList id={listId} items={suggestions.items} active={suggestions.active} words={words} onChoose={choose} />
        ) : null}
        <textarea
          ref={field}
          className={styles.text}
          rows={2}
          aria-label={t(isEditing ? 'compose.labelEdit' : 'compose.label')}
          aria-autocomplete="list"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen && active ? suggestionId(listId, active) : undefined}
          placeholder={t('compose.placeholder')}
          enterKeyHint="send"
          value={draft.text}
          readOnly={isSending}
          onChange={(event) => type(event.target.value, event.target.selectionStart)}
          onSelect={(event: SyntheticEvent<HTMLTextAreaElement>) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={handleKey}
          onPaste={refuseHugePaste}
          onBlur={() => {
            suggestions.close()
            props.onFlush()
          }}
        />
      </div>
      <span className={styles.count} role="status">
        {suggestions.word?.mark === '#' && suggestions.word.query !== '' && !isOpen ? t('suggest.none') : null}
      </span>
      <TagChips
        tags={tags}
        onRemove={(tag) => {
          onChange((now) => withoutTag(now, tag))
          field.current?.focus()
        }}
      />
      <ComposerFoot {...props} isTaking={isOpen && active !== undefined} />
    </form>
  )
}
