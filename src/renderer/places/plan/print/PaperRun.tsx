import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { PrintPageView } from '../../../../charts/print/PrintPageView.tsx'
import type { PrintDocument } from '../../../../shared/domain/print/page.ts'
import styles from './PaperRun.module.css'

/** Paper size for the time of printing; a sheet built by script is what the page's policy allows. */
const paperSheet = (width: number, height: number): CSSStyleSheet => {
  const sheet = new CSSStyleSheet()
  sheet.insertRule(`@page { size: ${width}mm ${height}mm; margin: 0 }`)
  return sheet
}

const loadFonts = (): Promise<unknown> =>
  Promise.allSettled(['400', '600'].map((weight) => document.fonts.load(`${weight} 12px 'Tavolata Print'`)))

/** All pages behind the screen, and the system's print dialog in front of it; everything else of the app stays off the paper. */
export function PaperRun({ document: printed, onDone }: { document: PrintDocument; onDone: () => void }) {
  const done = useEffectEvent(onDone)
  const [first] = printed.pages
  const { width = 210, height = 297 } = first ?? {}
  useEffect(() => {
    let isOver = false
    const sheet = paperSheet(width, height)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    // Some browsers show their dialog without waiting for it; the pages stay until it has told that it is over.
    const end = (): void => {
      if (!isOver) done()
    }
    window.addEventListener('afterprint', end)
    void loadFonts().then(() => {
      if (!isOver) window.print()
    })
    return () => {
      isOver = true
      window.removeEventListener('afterprint', end)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [width, height])
  return createPortal(
    <div className={styles.run} lang={printed.language} data-paper-run="">
      {printed.pages.map((page, index) => (
        <div key={index} className={styles.sheet} style={{ width: `${page.width}mm`, height: `${page.height}mm` }}>
          <PrintPageView page={page} label={String(index + 1)} />
        </div>
      ))}
    </div>,
    document.body,
  )
}
