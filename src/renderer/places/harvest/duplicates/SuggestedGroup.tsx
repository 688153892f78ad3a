import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateSuggestion } from '../../../../shared/contract/themes.contract.ts'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { Button } from '../../../ui/Button.tsx'
import { MarkedText } from '../list/MarkedText.tsx'
import { searchWords } from '../list/markWords.ts'
import { NoteOrigin } from '../notes/NoteOrigin.tsx'
import styles from './Duplicates.module.css'

type Props = {
  suggestion: DuplicateSuggestion
  noteOf: ReadonlyMap<string, Note>
  leadOf: (noteId: string) => string
  place: (note: Note) => string[]
  onSame: (leadId: string) => void
  onDifferent: () => void
  onSkip: () => void
}

const KEYS = { same: 'J', different: 'N', skip: 'S' }

/** Notes side by side with the words that they share. One wording is chosen to stand for all; each note stays. */
export function SuggestedGroup({ suggestion, noteOf, leadOf, place, onSame, onDifferent, onSkip }: Props) {
  const { t } = useTranslation('duplicates')
  const name = useId()
  const notes = suggestion.noteIds.flatMap((id) => noteOf.get(id) ?? [])
  const [wanted, setLead] = useState(() => notes.find((note) => leadOf(note.id) === note.id)?.id ?? '')
  const lead = notes.some(({ id }) => id === wanted) ? wanted : (notes[0]?.id ?? '')
  const words = suggestion.shared.flatMap(searchWords)
  const step = (by: number): void => {
    const at = notes.findIndex(({ id }) => id === lead)
    setLead(notes[(at + by + notes.length) % notes.length]?.id ?? lead)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // A key that is held down must not decide one group after the other.
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const isOnButton = event.target instanceof HTMLButtonElement
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (key === 'j' || (key === 'Enter' && !isOnButton)) onSame(lead)
    else if (key === 'n') onDifferent()
    else if (key === 's') onSkip()
    else if ((key === 'ArrowDown' || key === 'ArrowRight') && !isOnButton) step(1)
    else if ((key === 'ArrowUp' || key === 'ArrowLeft') && !isOnButton) step(-1)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.group} role="group" aria-label={t('group.label')} tabIndex={0} data-current="" onKeyDown={onKeyDown}>
      <p className={styles.why}>{t(suggestion.kind === 'equal' ? 'group.equal' : 'group.near', { words: suggestion.shared.join(', ') })}</p>
      <fieldset className={styles.notes}>
        <legend className={styles.legend}>{t('group.whose')}</legend>
        {notes.map((note) => (
          <label key={note.id} className={styles.note} data-lead={note.id === lead || undefined} data-note={note.id}>
            <input type="radio" name={name} checked={note.id === lead} onChange={() => setLead(note.id)} />
            <span className={styles.body}>
              <span className={styles.text}>
                <MarkedText text={note.text} words={words} />
              </span>
              <NoteOrigin note={note} words={place(note)} />
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <Button variant="primary" onPress={() => onSame(lead)}>
          {t('group.same')} <kbd>{KEYS.same}</kbd>
        </Button>
        <Button onPress={onDifferent}>
          {t('group.different')} <kbd>{KEYS.different}</kbd>
        </Button>
        <Button variant="quiet" onPress={onSkip}>
          {t('group.skip')} <kbd>{KEYS.skip}</kbd>
        </Button>
        <p className={styles.keys}>{t('group.keys')}</p>
      </div>
    </div>
  )
}
