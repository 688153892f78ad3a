import styles from './Messages.module.css'

/** What the facilitator tells the room: the newest on top, until it is taken back. */
export function Messages({ messages }: { messages: readonly { id: string; text: string }[] }) {
  return (
    <div role="status" className={styles.messages}>
      {messages.map(({ id, text }) => (
        <p key={id} className={styles.message} data-long={text.length > 90 ? '' : undefined}>
          {text}
        </p>
      ))}
    </div>
  )
}
