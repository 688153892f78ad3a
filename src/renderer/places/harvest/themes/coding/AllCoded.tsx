import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import styles from './CodeView.module.css'

type Props = {
  /** Notes that still have no theme. */
  open: number
  onAgain: () => void
  onBack: (() => void) | undefined
  onLeave: () => void
}

/** The end of the way: what is left, or nothing. */
export function AllCoded({ open, onAgain, onBack, onLeave }: Props) {
  const { t } = useTranslation('themes')
  return (
    <EmptyState
      title={open === 0 ? t('code.done') : t('code.skipped', { count: open })}
      action={
        <div className={styles.buttons}>
          <Button variant="primary" onPress={onLeave}>
            {t('code.toThemes')}
          </Button>
          <Button onPress={onAgain}>{t(open === 0 ? 'code.all' : 'code.again')}</Button>
          {onBack ? (
            <Button variant="quiet" onPress={onBack}>
              {t('code.back')}
            </Button>
          ) : null}
        </div>
      }
    >
      <p>{t(open === 0 ? 'code.doneAbout' : 'code.skippedAbout')}</p>
    </EmptyState>
  )
}
