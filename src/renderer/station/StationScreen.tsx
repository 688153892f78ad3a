import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import styles from './StationScreen.module.css'
import { StationMenu } from './StationMenu.tsx'

type StationScreenProps = { title: string; children: ReactNode; actions?: ReactNode }

/** One message and what to do: every screen before and after the table. */
export function StationScreen({ title, children, actions }: StationScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Tavolata`
    // A new screen is read from its heading on, unless a field has asked for the focus.
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus()
  }, [title])
  return (
    <main className={styles.screen}>
      <header className={styles.head}>
        <p className={styles.brand}>Tavolata</p>
        <StationMenu />
      </header>
      <div className={styles.middle}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <div className={styles.text}>{children}</div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </main>
  )
}
