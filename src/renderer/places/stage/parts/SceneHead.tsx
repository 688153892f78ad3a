import type { ReactNode } from 'react'
import styles from './SceneHead.module.css'

/** The line at the top: what happens now, and within what. `side` stands at the right, such as the time. */
export function SceneHead({ now, within, side }: { now: ReactNode; within?: ReactNode; side?: ReactNode }) {
  return (
    <header className={styles.head}>
      <p className={styles.now}>{now}</p>
      {within ? <p className={styles.within}>{within}</p> : null}
      {side}
    </header>
  )
}
