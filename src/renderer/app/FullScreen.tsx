import type { ReactNode } from 'react'
import styles from './FullScreen.module.css'

/** A page that stands in for the whole app: one message, and what to do. */
export function FullScreen({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <main className={styles.screen}>
      <p className={styles.brand}>Tavolata</p>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.text}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </main>
  )
}
