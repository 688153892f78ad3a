import { useTranslation } from 'react-i18next'
import { SYMBOL_GLYPHS } from '../../../../../shared/domain/channel/symbols.ts'
import type { SymbolCode } from '../../../../../shared/domain/channel/symbols.ts'
import styles from './devices.module.css'

/** Three things that the device shows, too: picture and word, to be compared by eye or read aloud. */
export function Symbols({ symbols }: { symbols: readonly SymbolCode[] }) {
  const { t } = useTranslation(['stations', 'station'])
  return (
    <ul className={styles.symbols} aria-label={t('waiting.symbols')}>
      {symbols.map((symbol, place) => (
        <li key={`${place} ${symbol}`} className={styles.symbol}>
          <span className={styles.glyph} aria-hidden="true">
            {SYMBOL_GLYPHS[symbol]}
          </span>
          <span>{t(`station:symbol.${symbol}`)}</span>
        </li>
      ))}
    </ul>
  )
}
