import { useTranslation } from 'react-i18next'
import styles from './CodingKeys.module.css'

const KEYS = ['1–9', 'T', 'Enter', 'S', 'Z', 'R', 'Esc'] as const
const MEANING: Record<(typeof KEYS)[number], string> = {
  '1–9': 'number',
  T: 'type',
  Enter: 'enter',
  S: 'skip',
  Z: 'back',
  R: 'reason',
  Esc: 'escape',
}

/** What each key does here. */
export function CodingKeys() {
  const { t } = useTranslation('themes')
  return (
    <details className={styles.keys} open>
      <summary>{t('code.keys.title')}</summary>
      <dl className={styles.list}>
        {KEYS.map((key) => (
          <div key={key} className={styles.pair}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`code.keys.${MEANING[key]}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
