import { useQuery } from '@tanstack/react-query'
import i18n from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as newId } from 'uuid'
import type { OutboxEntry } from '../../shared/domain/notes/outbox.ts'
import { newNoteEntry } from '../../shared/domain/notes/outbox.ts'
import { changeWaiting } from '../drafts/outbox.ts'
import { sendWaiting } from '../drafts/outboxPump.ts'
import { api } from '../transport/api.ts'
import { Button } from '../ui/Button.tsx'
import { copyText } from '../ui/copyText.ts'
import { Select } from '../ui/Select.tsx'
import { toast } from '../ui/toast.ts'
import styles from './UnsentDialog.module.css'

/** Words of the plan or the report that wait here. Without `onDiscard` they are still open in this page. */
export function UnsentWords({ words, onDiscard }: { words: string; onDiscard?: () => void }) {
  const { t } = useTranslation('app')
  return (
    <li className={styles.note}>
      <p className={styles.text}>{words}</p>
      <p className={styles.state}>{t('unsent.words')}</p>
      <Actions words={words} onDiscard={onDiscard} />
    </li>
  )
}

/** One note that waits here: its words, why, and what can be done with it. */
export function UnsentNote({ entry }: { entry: OutboxEntry }) {
  const { t } = useTranslation(['app', 'errors'])
  return (
    <li className={styles.note}>
      <p className={styles.text}>{entry.draft.text}</p>
      <p className={styles.state}>
        {entry.refused === null
          ? t(entry.remove ? 'app:unsent.removal' : 'app:unsent.waits')
          : t('app:unsent.refused', { reason: t(`errors:${i18n.exists(`errors:${entry.refused}`) ? entry.refused : 'INTERNAL'}`) })}
      </p>
      {entry.refused === null ? null : <PutAtTable entry={entry} />}
      <Actions words={entry.draft.text} onDiscard={() => void changeWaiting(entry.noteId, () => null)} />
    </li>
  )
}

/** A note that the host refused goes to another table of its workshop as a new note: the old one may be gone. */
function PutAtTable({ entry }: { entry: OutboxEntry }) {
  const { t } = useTranslation('app')
  const { data: plan } = useQuery({ ...api.workshops.plan.queryOptions({ input: { workshopId: entry.workshopId } }), retry: false })
  if (plan === undefined || plan.tables.length === 0) return null
  const put = async (tableId: string): Promise<void> => {
    const id = newId()
    const place = { workshopId: entry.workshopId, tableId, round: 1, queuedAt: entry.queuedAt }
    await changeWaiting(id, () => newNoteEntry(id, place, entry.draft))
    await changeWaiting(entry.noteId, () => null)
    await sendWaiting()
  }
  return (
    <Select
      label={t('unsent.putAt')}
      placeholder={t('unsent.chooseTable')}
      size="small"
      items={plan.tables.map(({ id, number, title }) => ({ id, name: t('unsent.table', { number, title }) }))}
      value={null}
      onChange={(tableId) => void put(tableId)}
    />
  )
}

/** Copies, or discards after a question. */
function Actions({ words, onDiscard }: { words: string; onDiscard: (() => void) | undefined }) {
  const { t } = useTranslation('app')
  const [isAsking, setAsking] = useState(false)
  const copy = (): void => {
    toast.show(copyText(words) ? { message: t('unsent.copied') } : { tone: 'warn', message: t('unsent.notCopied') })
  }
  return (
    <div className={styles.actions}>
      <Button size="small" onPress={copy}>
        {t('unsent.copy')}
      </Button>
      {onDiscard === undefined ? null : isAsking ? (
        <>
          <Button size="small" autoFocus onPress={() => setAsking(false)}>
            {t('unsent.keep')}
          </Button>
          <Button size="small" variant="danger" onPress={onDiscard}>
            {t('unsent.discardSure')}
          </Button>
        </>
      ) : (
        <Button size="small" onPress={() => setAsking(true)}>
          {t('unsent.discard')}
        </Button>
      )}
    </div>
  )
}
