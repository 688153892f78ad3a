import { useTranslation } from 'react-i18next'
import styles from './StationsPanel.module.css'

const ADVICE = ['hotspot', 'router', 'venue', 'mobileData', 'power'] as const

/** What makes a network of devices work in a room without internet, in the order of how sure it is. */
export function NetworkAdvice() {
  const { t } = useTranslation(['stations'])
  return (
    <details className={styles.details}>
      <summary>{t('advice.title')}</summary>
      <dl className={styles.points}>
        {ADVICE.map((one) => (
          <div key={one}>
            <dt>{t(`advice.${one}.title`)}</dt>
            <dd>{t(`advice.${one}.text`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
