import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../../shared/domain/records/records.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { NoteOrigin } from '../../notes/NoteOrigin.tsx'
import styles from './ThemeDialog.module.css'

type Props = {
  note: Note
  words: readonly string[]
  others: number
  reason: string
  isChosen: boolean
  onToggle: () => void
  onReason: (reason: string) => void
}

/** A note inside a theme and why it is there. */
export function ThemeNote({ note, words, others, reason, isChosen, onToggle, onReason }: Props) {
  const { t } = useTranslation('themes')
  const [draft, setDraft] = useState<string | null>(null)
  const save = (): void => {
    if (draft !== null && draft.trim() !== reason) onReason(draft.trim())
    setDraft(null)
  }
  return (
    <li className={styles.note} data-theme-note={note.id}>
      <Checkbox aria-label={t('details.choose', { text: note.text.slice(0, 80) })} isSelected={isChosen} onChange={onToggle} />
      <div className={styles.noteBody}>
        <p className={styles.text}>{note.text}</p>
        <div className={styles.origin}>
          <NoteOrigin note={note} words={words}>
            {others > 0 ? <span>{t('others', { count: others })}</span> : null}
          </NoteOrigin>
          {draft === null ? (
            <Button size="small" variant="quiet" onPress={() => setDraft(reason)}>
              {t(reason === '' ? 'reason.add' : 'reason.edit')}
            </Button>
          ) : null}
        </div>
        {draft === null ? (
          reason === '' ? null : (
            <p className={styles.reason}>{t('reason.is', { reason })}</p>
          )
        ) : (
          <div className={styles.reasonField}>
            <TextField
              label={t('reason.label')}
              hideLabel
              autoFocus
              value={draft}
              maxLength={500}
              placeholder={t('reason.placeholder')}
              onChange={setDraft}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) save()
                if (event.key !== 'Escape') return
                event.stopPropagation()
                setDraft(null)
              }}
            />
            <Button size="small" onPress={save}>
              {t('save')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
