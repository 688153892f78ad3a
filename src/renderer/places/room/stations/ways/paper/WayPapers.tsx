import { useTranslation } from 'react-i18next'
import { PaperStack } from '../../../../plan/print/PaperStack.tsx'
import type { TableWay } from '../tableWays.ts'
import { useStations } from '../../stationsContext.ts'
import { shortAddress } from '../../shortAddress.ts'
import { onSheets } from './onSheets.ts'
import styles from './WayPapers.module.css'
import { WayPaper } from './WayPaper.tsx'

const A4 = { width: 210, height: 297 }

type Props = {
  ways: readonly TableWay[]
  /** How many tables share one sheet of A4. */
  perSheet: 1 | 4
  onDone: () => void
}

/** The ways in on paper, to stand on the tables: in English and in Italian, whatever the language of the screen. */
export function WayPapers({ ways, perSheet, onDone }: Props) {
  // Both are here before anything is printed.
  useTranslation('stations', { lng: 'en' })
  useTranslation('stations', { lng: 'it' })
  const { state } = useStations()
  const address = shortAddress(state.open?.url ?? '')
  return (
    <PaperStack {...A4} prepare={() => document.fonts.ready} onDone={onDone}>
      {onSheets(ways, perSheet).map((onSheet, index) => (
        <section key={index} className={styles.sheet} data-per-sheet={perSheet}>
          {onSheet.map((way) => (
            <WayPaper key={way.table.id} way={way} address={address} />
          ))}
        </section>
      ))}
    </PaperStack>
  )
}
