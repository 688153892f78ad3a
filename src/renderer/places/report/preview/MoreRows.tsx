import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import styles from './Preview.module.css'

/** Says how many rows the page on screen leaves out, and brings more. */
export function MoreRows({ left, onMore }: { left: number; onMore: () => void }) {
  const { t } = useTranslation('reportPlace')
  if (left === 0) return null
  return (
    <p className={styles.more}>
      {t('moreRows', { count: left })}{' '}
      <Button size="small" onPress={onMore}>
        {t('showMore')}
      </Button>
    </p>
  )
}
