import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMoment } from '../../../app/useMoment.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { useRoom } from '../roomContext.ts'
import { useTableName } from '../useTableName.ts'
import styles from './messages.module.css'

/** The messages that stand, the newest first, each with the way to take it back. */
export function SentMessages() {
  const { t } = useTranslation('room')
  const { live } = useRoom()
  const section = useRef<HTMLElement>(null)
  const moment = useMoment()
  const nameOf = useTableName()
  const withdraw = useAction(api.room.withdraw, { undoable: true, onDone: () => section.current?.focus() })
  const newest = live.messages.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt))
  return (
    <section ref={section} tabIndex={-1} className={styles.sent} aria-labelledby="room-sent">
      <h3 id="room-sent">{t('messages.standing')}</h3>
      {newest.length === 0 ? <p className={styles.none}>{t('messages.none')}</p> : null}
      <ul>
        {newest.map(({ id, text, target, tableId, sentAt, withdrawnAt }) => (
          <li key={id}>
            <div>
              <p className={styles.text}>{text}</p>
              <p className={styles.about}>
                {target === 'table' && tableId !== null ? nameOf(tableId) : t(`messages.to.${target}`)}, {moment(sentAt)}
                {withdrawnAt === null ? null : `, ${t('messages.until', { at: moment(withdrawnAt) })}`}
              </p>
            </div>
            <Button size="small" aria-label={t('messages.withdrawThis', { text })} onPress={() => withdraw.mutate({ id })}>
              {t('messages.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
