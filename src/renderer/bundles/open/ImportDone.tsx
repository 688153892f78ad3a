import { useTranslation } from 'react-i18next'
import type { BundlePreview } from '../../../shared/contract/bundles.contract.ts'
import { Button } from '../../ui/Button.tsx'
import { openBundleDialog } from '../bundleDialogs.ts'
import { Counts } from './Counts.tsx'
import styles from './open.module.css'

/** How it ended: what is here now, and what waits for a decision. */
export function ImportDone({ result }: { result: BundlePreview }) {
  const { t } = useTranslation('bundles')
  const { title, conflicts, refused, workshopId } = result
  return (
    <section className={styles.preview} aria-labelledby="bundle-done">
      <h3 id="bundle-done" className={styles.title} role="status">
        {t(result.new === 0 ? 'done.nothingNew' : 'done.title', { title })}
      </h3>
      <Counts counts={result} />
      <p>{conflicts > 0 ? t('done.conflicts', { count: conflicts }) : t('done.noConflicts')}</p>
      {refused > 0 ? (
        <p>
          {t('done.refused', { count: refused })}{' '}
          <Button size="small" onPress={() => openBundleDialog({ kind: 'refused', workshopId })}>
            {t('done.seeRefused')}
          </Button>
        </p>
      ) : null}
    </section>
  )
}
