import { useTranslation } from 'react-i18next'
import { ProgressBar } from 'react-aria-components'
import { Button } from '../../../../ui/Button.tsx'
import styles from './SolvingBar.module.css'
import { useSolving } from './solvingContext.ts'

/** The search under way: how far it is, the best so far, and two ways to end it. */
export function SolvingBar() {
  const { t } = useTranslation('seating')
  const { isRunning, isKeeping, found, stop, cancel } = useSolving()
  if (!isRunning && !isKeeping) return null
  const done = found?.done ?? 0
  const words = found ? t('solving.best', { count: found.score.repeats }) : t('solving.first')
  return (
    <div className={styles.bar}>
      <ProgressBar aria-label={t('solving.label')} value={done * 100} className={styles.progress} valueLabel={words}>
        <span className={styles.track}>
          <span className={styles.fill} style={{ transform: `scaleX(${Math.max(0.02, done)})` }} />
        </span>
        <span className={styles.words}>{words}</span>
      </ProgressBar>
      <Button size="small" isDisabled={!found || !isRunning} onPress={stop}>
        {t('solving.stop')}
      </Button>
      <Button size="small" variant="quiet" isDisabled={!isRunning} onPress={cancel}>
        {t('solving.cancel')}
      </Button>
    </div>
  )
}
