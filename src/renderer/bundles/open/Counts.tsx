import { useTranslation } from 'react-i18next'
import type { BundleCounts } from '../../../shared/contract/bundles.contract.ts'
import styles from './open.module.css'

const WHICH = ['new', 'known', 'conflicts', 'refused'] as const

/** The four figures of a bundle; those that need somebody stand out. */
export function Counts({ counts }: { counts: BundleCounts }) {
  const { t, i18n } = useTranslation('bundles')
  const format = new Intl.NumberFormat(i18n.language)
  return (
    <dl className={styles.counts}>
      {WHICH.map((which) => (
        <div key={which} className={styles.count} data-which={which} data-zero={counts[which] === 0 ? '' : undefined}>
          <dt>{t(`count.${which}`)}</dt>
          <dd>{format.format(counts[which])}</dd>
        </div>
      ))}
    </dl>
  )
}
