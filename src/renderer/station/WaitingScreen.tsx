import { useTranslation } from 'react-i18next'
import { SYMBOL_GLYPHS } from '../../shared/domain/channel/symbols.ts'
import { forgetMember } from '../transport/membership.ts'
import { setStanding, useStanding } from '../transport/standing.ts'
import { leave } from '../transport/stationLink.ts'
import { Button } from '../ui/Button.tsx'
import { StationScreen } from './StationScreen.tsx'
import styles from './WaitingScreen.module.css'

/** Three symbols that the facilitator sees, too: the same ones mean that nobody stands between. */
export function WaitingScreen() {
  const { t } = useTranslation('station')
  const { symbols, link } = useStanding()
  const isThere = link === 'online' && symbols.length > 0
  const startAgain = (): void => {
    leave()
    void forgetMember().then(() => setStanding({ phase: 'join', trouble: null, symbols: [] }))
  }
  return (
    <StationScreen
      title={t(isThere ? 'waiting.title' : 'waiting.away')}
      actions={<Button onPress={startAgain}>{t('waiting.again')}</Button>}
    >
      <p role="status">{t(isThere ? 'waiting.about' : 'waiting.awayAbout')}</p>
      {isThere ? (
        <ul className={styles.symbols} aria-label={t('waiting.symbols')}>
          {symbols.map((symbol, place) => (
            <li key={`${symbol}-${place}`} className={styles.symbol}>
              <span className={styles.glyph} aria-hidden="true">
                {SYMBOL_GLYPHS[symbol]}
              </span>
              <span className={styles.word}>{t(`symbol.${symbol}`)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p>{t('join.wifi')}</p>
    </StationScreen>
  )
}
