import { useTranslation } from 'react-i18next'
import type { PhotoCount } from './photoCount.ts'
import styles from './export.module.css'

/** How many photos are in the report, and why the others are not. */
export function PhotosInReport({ count }: { count: PhotoCount }) {
  const { t } = useTranslation('reportPlace')
  const { shown, unclear, hidden } = count
  if (shown + unclear + hidden === 0) return null
  const sentences = [
    t('photos.shown', { count: shown }),
    unclear > 0 ? t('photos.unclear', { count: unclear }) : '',
    hidden > 0 ? t('photos.hidden', { count: hidden }) : '',
  ]
  return <p className={styles.clear}>{sentences.filter((sentence) => sentence !== '').join(' ')}</p>
}
