import { PrintPageView } from '../../../../charts/print/PrintPageView.tsx'
import type { PrintDocument } from '../../../../shared/domain/print/page.ts'
import styles from './PaperRun.module.css'
import { PaperStack } from './PaperStack.tsx'

const loadFonts = (): Promise<unknown> =>
  Promise.allSettled(['400', '600'].map((weight) => document.fonts.load(`${weight} 12px 'Tavolata Print'`)))

/** All pages of a print on their paper. */
export function PaperRun({ document: printed, onDone }: { document: PrintDocument; onDone: () => void }) {
  const [first] = printed.pages
  const { width = 210, height = 297 } = first ?? {}
  return (
    <PaperStack width={width} height={height} language={printed.language} prepare={loadFonts} onDone={onDone}>
      {printed.pages.map((page, index) => (
        <div key={index} className={styles.sheet} style={{ width: `${page.width}mm`, height: `${page.height}mm` }}>
          <PrintPageView page={page} label={String(index + 1)} />
        </div>
      ))}
    </PaperStack>
  )
}
