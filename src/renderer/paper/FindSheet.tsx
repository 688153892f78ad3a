import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readSheetCode } from '../../shared/domain/print/readSheetCode.ts'
import type { FoundSheet } from '../../shared/domain/print/readSheetCode.ts'
import type { Session, Table } from '../../shared/domain/records/records.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './paper.module.css'
import { scanCode } from './scanCode.ts'

export type Sheet = { tableId: string; round: number }
type FindSheetProps = { sessions: readonly Session[]; tables: readonly Table[]; onFound: (sheet: Sheet) => void }
type Answer = Exclude<FoundSheet, { outcome: 'found' }> | { outcome: 'noCode' }

/** The code of a sheet: typed, read by a hand scanner, or from a photo of it. */
export function FindSheet({ sessions, tables, onFound }: FindSheetProps) {
  const { t } = useTranslation('paper')
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isReading, setReading] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const find = (code: string): void => {
    const found = readSheetCode(code, sessions, tables)
    if (found.outcome === 'found') onFound(found)
    else setAnswer(found)
  }
  const scan = async (file: File): Promise<void> => {
    setReading(true)
    const code = await scanCode(file)
    setReading(false)
    if (code === null) return setAnswer({ outcome: 'noCode' })
    setTyped(code)
    find(code)
  }
  const problem = answer === null || answer.outcome === 'several' ? undefined : t(`problem.${answer.outcome}`, roundOf(answer))
  return (
    <form
      className={styles.find}
      onSubmit={(event) => {
        event.preventDefault()
        find(typed)
      }}
    >
      <p className={styles.about}>{t('about')}</p>
      <TextField
        label={t('code')}
        description={t('codeAbout')}
        value={typed}
        errorMessage={problem}
        maxLength={60}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        inputClassName={styles.code}
        onChange={(code) => {
          setTyped(code)
          setAnswer(null)
        }}
      />
      {answer?.outcome === 'several' ? <Several answer={answer} sessions={sessions} tables={tables} onFound={onFound} /> : null}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary">
          {t('find')}
        </Button>
        <VisuallyHidden>
          <input
            ref={input}
            type="file"
            accept="image/*"
            capture="environment"
            tabIndex={-1}
            aria-label={t('scan')}
            onChange={({ target }) => {
              const [file] = target.files ?? []
              target.value = ''
              if (file) void scan(file)
            }}
          />
        </VisuallyHidden>
        <Button isPending={isReading} onPress={() => input.current?.click()}>
          {t('scan')}
        </Button>
      </div>
    </form>
  )
}

const roundOf = (answer: Answer): { round?: number } => (answer.outcome === 'noRound' ? { round: answer.round } : {})

type SeveralProps = FindSheetProps & { answer: Extract<FoundSheet, { outcome: 'several' }> }

/** Two sessions have a table of this number: only the person with the sheet in hand can tell which it is. */
function Several({ answer, sessions, tables, onFound }: SeveralProps) {
  const { t } = useTranslation('paper')
  return (
    <div className={styles.several} role="group" aria-label={t('which')}>
      <p>{t('which')}</p>
      {answer.tableIds.map((tableId) => {
        const table = tables.find(({ id }) => id === tableId)
        const session = sessions.find(({ id }) => id === table?.sessionId)
        return (
          <Button key={tableId} onPress={() => onFound({ tableId, round: answer.round })}>
            {t('choice', { session: session?.title ?? '', topic: table?.title ?? '' })}
          </Button>
        )
      })}
    </div>
  )
}
