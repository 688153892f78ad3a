import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { usePlan } from './planContext.ts'
import styles from './SaveStatus.module.css'

/** Says when what was typed is not with the host yet. Read out only when a save failed, not at every key. */
export function SaveStatus() {
  const { t } = useTranslation('plan')
  const { saveState, queue } = usePlan()
  return (
    <div className={styles.status} data-state={saveState}>
      {saveState === 'saved' ? null : <span role={saveState === 'failed' ? 'alert' : undefined}>{t(`save.${saveState}`)}</span>}
      {saveState === 'failed' ? (
        <Button size="small" onPress={() => queue.flush()}>
          {t('save.again')}
        </Button>
      ) : null}
    </div>
  )
}
