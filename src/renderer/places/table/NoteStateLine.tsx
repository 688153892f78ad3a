import { useTranslation } from 'react-i18next'
import type { TableNote } from '../../../shared/domain/notes/tableNotes.ts'
import { useOutbox } from '../../drafts/outbox.ts'
import { isStation } from '../../transport/door.ts'
import { Button } from '../../ui/Button.tsx'
import type { NoteCommand } from './NoteItem.tsx'
import styles from './NoteItem.module.css'

const SIGNS = { host: '✓', device: '▣', refused: '!' }

type NoteStateLineProps = { note: TableNote; onCommand: (command: NoteCommand, note: TableNote) => void }

/** Where a note is, in sign and words, and what else there is to know about it. */
export function NoteStateLine({ note, onCommand }: NoteStateLineProps) {
  const { t, i18n } = useTranslation(['table', 'errors', 'terms'])
  const hostAway = useOutbox((state) => state.hostAway)
  const reason = t(i18n.exists(`errors:${note.refused}`) ? `errors:${note.refused}` : 'errors:INTERNAL')
  const place = {
    host: t('state.host'),
    device: t(hostAway ? 'state.deviceAway' : 'state.device'),
    refused: t('state.refused', { reason }),
  }[note.state]
  const more = [
    note.draft.speaker === null ? null : `— ${note.draft.speaker}`,
    note.saidAgain > 0 ? t('state.again', { count: note.saidAgain }) : null,
    note.draft.unclear ? t('state.unclear') : null,
  ].filter((part) => part !== null)
  return (
    <div className={styles.line}>
      <span className={styles.state} data-state={note.state}>
        <span aria-hidden="true">{SIGNS[note.state]} </span>
        {[place, ...more].join(' · ')}
      </span>
      {note.conflicts.length > 0 && isStation ? <span className={styles.state}>{t('note.versions')}</span> : null}
      {note.conflicts.length > 0 && !isStation ? (
        <Button size="small" className={styles.badge} onPress={() => onCommand('versions', note)}>
          {t('note.versions')}
        </Button>
      ) : null}
      {note.state === 'refused' ? (
        <>
          <Button size="small" onPress={() => onCommand('retry', note)}>
            {t('note.retry')}
          </Button>
          <Button size="small" onPress={() => onCommand('saveAsNew', note)}>
            {t('note.saveAsNew')}
          </Button>
        </>
      ) : null}
    </div>
  )
}
