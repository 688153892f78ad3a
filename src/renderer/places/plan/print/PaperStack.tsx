import { useEffect, useEffectEvent } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './PaperRun.module.css'

/** Paper size for the time of printing; a sheet built by script is what the page's policy allows. */
const paperSheet = (width: number, height: number): CSSStyleSheet => {
  const sheet = new CSSStyleSheet()
  sheet.insertRule(`@page { size: ${width}mm ${height}mm; margin: 0 }`)
  return sheet
}

type Props = {
  /** Of the paper, in millimetres. */
  width: number
  height: number
  language?: string | undefined
  /** What has to be there before anything is printed, such as fonts. */
  prepare?: () => Promise<unknown>
  /** Called once the system's print dialog was closed. */
  onDone: () => void
  /** The pages, each as an element of its own. */
  children: ReactNode
}

/** Pages behind the screen, and the system's print dialog in front of it; everything else of the app stays off the paper. */
export function PaperStack({ width, height, language, prepare, onDone, children }: Props) {
  const done = useEffectEvent(onDone)
  const ready = useEffectEvent(() => prepare?.() ?? Promise.resolve())
  useEffect(() => {
    let isOver = false
    const sheet = paperSheet(width, height)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    // Some browsers show their dialog without waiting for it; the pages stay until it has told that it is over.
    const end = (): void => {
      if (!isOver) done()
    }
    window.addEventListener('afterprint', end)
    void ready().then(() => {
      if (!isOver) window.print()
    })
    return () => {
      isOver = true
      window.removeEventListener('afterprint', end)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [width, height])
  return createPortal(
    <div className={styles.run} lang={language} data-paper-run="">
      {children}
    </div>,
    document.body,
  )
}
