import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { useRoom } from '../roomContext.ts'
import { openRoomDialog } from '../roomView.ts'
import { useTableName } from '../useTableName.ts'
import styles from './StandingMessage.module.css'

/** The newest message that the room still sees, with the way to take it back. */
export function StandingMessage() {
  const { t } = useTranslation('room')
  const { live } = useRoom()
  const nameOf = useTableName()
  const withdraw = useAction(api.room.withdraw, { undoable: true })
  const newest = live.messages.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt))[0]
  if (!newest) return null
  const to = newest.target === 'table' && newest.tableId !== null ? nameOf(newest.tableId) : t(`messages.to.${newest.target}`)
  return (
    <section className={styles.message} aria-label={t('messages.newest')}>
      <p className={styles.text}>
        <span className={styles.to}>{to}</span> {newest.text}
      </p>
      {live.messages.length > 1 ? (
        <Button size="small" variant="quiet" onPress={() => openRoomDialog('messages')}>
          {t('messages.others', { count: live.messages.length - 1 })}
        </Button>
      ) : null}
      <Button size="small" onPress={() => withdraw.mutate({ id: newest.id })}>
        {t('messages.withdraw')}
      </Button>
    </section>
  )
}
