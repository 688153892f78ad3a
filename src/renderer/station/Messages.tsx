import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomLive } from '../places/room/live/useRoomLive.ts'
import { recall, remember } from '../places/table/displayMemory.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import styles from './Messages.module.css'

const MEMORY = 'messages.read'
/** Enough for a day; the oldest are forgotten, and have been withdrawn long before. */
const MOST_READ = 200

/** What the facilitator tells this table, newest first; each stays until it is read or withdrawn. */
export function Messages({ live }: { live: RoomLive | null }) {
  const { t } = useTranslation('station')
  const [read, setRead] = useState<readonly string[]>(() => (recall(MEMORY) ?? '').split(' '))
  const open = (live?.messages ?? []).filter(({ id }) => !read.includes(id)).toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1))
  const dismiss = (id: string): void => {
    const next = [...read, id].slice(-MOST_READ)
    setRead(next)
    remember(MEMORY, next.join(' '))
  }
  return (
    <div role="status" className={styles.area}>
      {open.map(({ id, text }) => (
        <div key={id} className={styles.message} data-from="facilitator">
          <p>
            <span className={styles.from}>{t('message.from')}</span> {text}
          </p>
          <IconButton label={t('message.read')} className={styles.read} onPress={() => dismiss(id)}>
            <CloseIcon />
          </IconButton>
        </div>
      ))}
    </div>
  )
}
