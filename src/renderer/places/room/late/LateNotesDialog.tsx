import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { useRoom } from '../roomContext.ts'
import { openRoomDialog } from '../roomView.ts'
import styles from './late.module.css'
import { LateNoteItem } from './LateNoteItem.tsx'

/** Notes that came when their table could not take them any more: each goes to a table and round, or away. */
export function LateNotesDialog() {
  const { t } = useTranslation('room')
  const { workshopId } = useRoom()
  const list = useRef<HTMLUListElement>(null)
  const { data } = useQuery(api.room.lateNotes.queryOptions({ input: { workshopId } }))
  return (
    <Dialog title={t('late.title')} isOpen onOpenChange={() => openRoomDialog(null)}>
      <p className={styles.about}>{t('late.about')}</p>
      {data === undefined ? <Spinner /> : null}
      {data?.length === 0 ? <p role="status">{t('late.none')}</p> : null}
      <ul ref={list} tabIndex={-1} className={styles.list} aria-label={t('late.title')}>
        {data?.map((note) => (
          <LateNoteItem key={note.id} note={note} onDone={() => list.current?.focus()} />
        ))}
      </ul>
    </Dialog>
  )
}
