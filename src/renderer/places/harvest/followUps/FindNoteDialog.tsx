import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../shared/domain/records/records.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { MarkedText } from '../list/MarkedText.tsx'
import { markWords, searchWords } from '../list/markWords.ts'
import { NoteOrigin } from '../notes/NoteOrigin.tsx'
import styles from './FollowUps.module.css'
import type { FollowUpRow } from './followUpRows.ts'

type Props = {
  row: FollowUpRow
  notes: readonly Note[]
  place: (note: Note) => string[]
  onDecide: (verdict: 'confirmed' | 'changed' | 'open', note: Note) => void
  onClose: () => void
}

const MOST = 30

/** Finds the later note that says what an earlier item said, where none was suggested or another one is meant. */
export function FindNoteDialog({ row, notes, place, onDecide, onClose }: Props) {
  const { t } = useTranslation('followUps')
  const [query, setQuery] = useState('')
  const words = searchWords(query)
  const inOrder = useMemo(() => {
    const likely = new Map(row.candidates.map(({ note }, index) => [note.id, index - row.candidates.length]))
    const kind = row.earlier[0]?.kind
    const rank = (note: Note): number => likely.get(note.id) ?? (note.kind === kind ? 0 : 1)
    return notes.toSorted((a, b) => rank(a) - rank(b))
  }, [notes, row])
  const found = inOrder.filter((note) => words.every((word) => markWords(note.text, [word]).some(({ isMatch }) => isMatch)))
  return (
    <Dialog
      title={t('find.title')}
      isOpen
      size="wide"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <blockquote className={styles.quote}>{row.earlier[0]?.text}</blockquote>
      <TextField label={t('find.search')} type="search" autoFocus value={query} onChange={setQuery} />
      <p role="status" className={styles.quiet}>
        {t('find.found', { count: found.length })}
      </p>
      <ul className={styles.found}>
        {found.slice(0, MOST).map((note) => {
          const shared = row.candidates.find((one) => one.note.id === note.id)?.shared ?? []
          return (
            <li key={note.id} className={styles.foundNote}>
              <NoteOrigin note={note} words={place(note)} />
              <p className={styles.text}>
                <MarkedText text={note.text} words={words.length > 0 ? words : shared} />
              </p>
              <div className={styles.buttons}>
                <Button size="small" onPress={() => onDecide('confirmed', note)}>
                  {t('decide.confirmed')}
                </Button>
                <Button size="small" onPress={() => onDecide('changed', note)}>
                  {t('decide.changed')}
                </Button>
                <Button size="small" onPress={() => onDecide('open', note)}>
                  {t('decide.open')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {found.length > MOST ? <p className={styles.quiet}>{t('find.more', { count: found.length - MOST })}</p> : null}
    </Dialog>
  )
}
