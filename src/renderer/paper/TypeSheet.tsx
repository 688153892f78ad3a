import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as newId } from 'uuid'
import { readSlash } from '../../shared/domain/notes/composer.ts'
import type { Session, Table } from '../../shared/domain/records/records.ts'
import { MAIN_KINDS, NOTE_TEXT_LIMIT } from '../../shared/domain/records/vocabulary.ts'
import type { NoteKind } from '../../shared/domain/records/vocabulary.ts'
import { DigestForm } from '../digests/DigestForm.tsx'
import { KindChoice } from '../places/table/KindChoice.tsx'
import { slashWords } from '../places/table/slashWords.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './paper.module.css'
import { queueLine } from './paperQueue.ts'
import { TypedLines } from './TypedLines.tsx'

type TypeSheetProps = { table: Table; session: Session; round: number }

/** Line after line of one sheet: the kind stays, Enter begins the next line. Below it what the round hands over. */
export function TypeSheet({ table, session, round }: TypeSheetProps) {
  const { t } = useTranslation(['paper', 'table', 'terms'])
  const [kind, setKind] = useState<NoteKind>('challenge')
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const words = slashWords(t)

  const type = (typed: string): void => {
    const slash = readSlash(typed, words)
    if (slash === null) return setText(typed)
    setKind(slash.kind)
    setText(slash.rest)
  }
  const save = (): void => {
    const line = text.trim()
    if (line === '') return
    void queueLine({ id: newId(), tableId: table.id, round, kind, text: line, typedAt: new Date().toISOString() })
    setText('')
    field.current?.focus()
  }
  const handleKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const number = event.altKey && /^Digit[123]$/.test(event.code) ? Number(event.code.slice(-1)) : null
    const isEnter = event.key === 'Enter' && !event.shiftKey && !event.altKey
    if (number === null && !isEnter) return
    event.preventDefault()
    if (number === null) save()
    else setKind(MAIN_KINDS[number - 1]!)
  }
  return (
    <>
      <p className={styles.where}>{t('paper:where', { session: session.title, topic: table.title })}</p>
      <form
        className={styles.type}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <KindChoice
          kind={kind}
          words={words}
          onChange={(next) => {
            setKind(next)
            field.current?.focus()
          }}
        />
        <TextField
          multiline
          rows={2}
          label={t('paper:line')}
          description={t('paper:lineAbout')}
          value={text}
          maxLength={NOTE_TEXT_LIMIT}
          autoFocus
          inputRef={(element) => void (field.current = element as HTMLTextAreaElement | null)}
          onChange={type}
          onKeyDown={handleKey}
        />
        <Button type="submit" isDisabled={text.trim() === ''}>
          {t('paper:next')}
        </Button>
      </form>
      <TypedLines tableId={table.id} round={round} />
      <details className={styles.digest}>
        <summary>{t('paper:digest')}</summary>
        <DigestForm tableId={table.id} round={round} />
      </details>
    </>
  )
}
