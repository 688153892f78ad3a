import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { useSeating } from '../seatingContext.ts'
import { RefusalList } from '../solve/Refusals.tsx'
import styles from './SetupPanel.module.css'
import type { Prices } from './usePrices.ts'

/** Asks what every rule costs, and sums up the answer in sentences. */
export function PricesBar({ prices }: { prices: Prices }) {
  const { t } = useTranslation('seating')
  const { problem } = useSeating()
  if (prices.done !== null) {
    return (
      <div className={styles.prices}>
        <span role="status">{t('price.working', { percent: Math.round(prices.done * 100) })}</span>
        <Button size="small" variant="quiet" onPress={prices.cancel}>
          {t('solving.cancel')}
        </Button>
      </div>
    )
  }
  const dear = [...(prices.of ?? [])].filter(([, repeats]) => repeats > 0)
  return (
    <div className={styles.prices}>
      <Button size="small" isDisabled={problem.participants.length === 0} onPress={prices.ask}>
        {t('price.ask')}
      </Button>
      {prices.refusals.length > 0 ? (
        <div className={styles.about} role="status">
          <p>{t('refused')}</p>
          <RefusalList refusals={prices.refusals} />
        </div>
      ) : null}
      {prices.of ? (
        <p className={styles.about} role="status">
          {dear.length === 0
            ? t('price.allFree')
            : dear.map(([rule, repeats]) => t('price.sentence', { count: repeats, rule: t(`rules.${rule}`) })).join(' ')}
        </p>
      ) : null}
    </div>
  )
}
