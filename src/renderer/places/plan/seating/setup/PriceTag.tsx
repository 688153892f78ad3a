import { useTranslation } from 'react-i18next'
import styles from './SetupPanel.module.css'
import type { Prices } from './usePrices.ts'

/** What a rule costs, beside its name, once somebody has asked. */
export function PriceTag({ rule, prices }: { rule: string; prices: Prices }) {
  const { t } = useTranslation('seating')
  const repeats = prices.of?.get(rule)
  if (repeats === undefined) return null
  return (
    <span className={styles.price} data-free={repeats === 0 ? '' : undefined}>
      {repeats === 0 ? t('price.free') : t('price.costs', { count: repeats })}
    </span>
  )
}
