import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { expectArrival, takeArrival } from './arrival.ts'
import { classes } from './classes.ts'
import styles from './Page.module.css'

type PageProps = {
  title: string
  subtitle?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** `fill` gives the content the rest of the window's height, for places with their own scrolling. */
  layout?: 'flow' | 'fill'
  /** `reading` keeps lists and texts at a width that the eye can follow. */
  width?: 'full' | 'reading'
}

/** The heading block of a place with its content. The `h1` takes the focus when a person comes to the place. */
export function Page({ title, subtitle, actions, children, layout = 'flow', width = 'full' }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A field that took the focus by itself, such as the composer, keeps it.
    const main = document.querySelector('main')
    const isTaken = document.activeElement !== main && main?.contains(document.activeElement)
    if (takeArrival() && !isTaken) heading.current?.focus({ preventScroll: true })
  }, [])
  useLayoutEffect(() => {
    const own = heading.current
    return () => {
      if (document.activeElement === own) expectArrival()
    }
  }, [])
  useEffect(() => {
    document.title = `${title} – Tavolata`
  }, [title])
  return (
    <div className={classes(styles.page, layout === 'fill' && styles.fill, width === 'reading' && styles.reading)}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 ref={heading} className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          {subtitle ? <div className={styles.subtitle}>{subtitle}</div> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}
