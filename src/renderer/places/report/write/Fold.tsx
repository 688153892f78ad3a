import type { ReactNode } from 'react'
import { useState } from 'react'
import styles from './Fold.module.css'

type Props = {
  id: string
  title: string
  /** How it stands now, in a few words. */
  now: string
  startsOpen?: boolean
  children: ReactNode
}

const opened = new Map<string, boolean>()

/** A group of the left column that folds; it stays as it was left while the page lives. */
export function Fold({ id, title, now, startsOpen = false, children }: Props) {
  const [isOpen, setOpen] = useState(() => opened.get(id) ?? startsOpen)
  return (
    <details
      className={styles.fold}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        opened.set(id, currentTarget.open)
        setOpen(currentTarget.open)
      }}
    >
      <summary className={styles.summary}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.now}>{now}</span>
      </summary>
      {isOpen ? <div className={styles.body}>{children}</div> : null}
    </details>
  )
}
