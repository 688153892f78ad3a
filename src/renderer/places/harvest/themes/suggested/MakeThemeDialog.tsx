import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThemeSuggestion } from '../../../../../shared/contract/themes.contract.ts'
import type { Note } from '../../../../../shared/domain/records/records.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { MarkedText } from '../../list/MarkedText.tsx'
import { searchWords } from '../../list/markWords.ts'
import { NoteOrigin } from '../../notes/NoteOrigin.tsx'
import { useThemeActions } from '../details/useThemeActions.ts'
import { nextColour } from '../nextColour.ts'
import type { ThemesData } from '../useThemes.ts'
import styles from './MakeThemeDialog.module.css'

type Props = { suggestion: ThemeSuggestion; data: ThemesData; place: (note: Note) => string[]; onClose: () => void }

/** A suggestion on its way to a theme: its name to edit, its notes to tick. */
export function MakeThemeDialog({ suggestion, data, place, onClose }: Props) {
  const { t } = useTranslation('themes')
  const [label, setLabel] = useState(suggestion.label)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { create } = useThemeActions(data.workshopId)
  const notes = suggestion.noteIds.flatMap((id) => data.noteOf.get(id) ?? [])
  const noteIds = notes.map(({ id }) => id).filter((id) => !left.has(id))
  const words = suggestion.words.flatMap(searchWords)
  const toggle = (id: string): void => {
    const after = new Set(left)
    if (!after.delete(id)) after.add(id)
    setLeft(after)
  }
  const save = (): void => {
    const fields = { label: label.trim(), colour: nextColour(data.tree.live.length) }
    if (fields.label !== '') create.mutate({ workshopId: data.workshopId, fields, noteIds }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={t('suggested.dialog')}
      size="wide"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" isDisabled={label.trim() === '' || noteIds.length === 0} isPending={create.isPending} onPress={save}>
            {t('suggested.apply', { count: noteIds.length })}
          </Button>
        </>
      }
    >
      <TextField
        label={t('fields.label')}
        description={t('suggested.labelAbout')}
        autoFocus
        value={label}
        maxLength={300}
        onChange={setLabel}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) save()
        }}
      />
      <ul className={styles.notes} aria-label={t('suggested.notes')}>
        {notes.map((note) => (
          <li key={note.id} className={styles.note}>
            <Checkbox
              aria-label={t('details.choose', { text: note.text.slice(0, 80) })}
              isSelected={!left.has(note.id)}
              onChange={() => toggle(note.id)}
            />
            <div>
              <p className={styles.text}>
                <MarkedText text={note.text} words={words} />
              </p>
              <NoteOrigin note={note} words={place(note)} />
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
