import { useTranslation } from 'react-i18next'
import styles from './Messages.module.css'

type Props = {
  messages: readonly { id: string; text: string }[]
  /** The title of the vote that people are asked for beside what is in view. */
  vote: string | null
}

/** What the facilitator tells the room: the newest on top, until it is taken back; and the vote that is open meanwhile. */
export function Messages({ messages, vote }: Props) {
  const { t } = useTranslation('stage')
  return (
    <div role="status" className={styles.messages}>
      {messages.map(({ id, text }) => (
        <p key={id} className={styles.message} data-long={text.length > 90 ? '' : undefined}>
          {text}
        </p>
      ))}
      {vote === null ? null : <p className={styles.vote}>{vote === '' ? t('votes.atTable') : t('votes.atTableNamed', { title: vote })}</p>}
    </div>
  )
}
