import { useTranslation } from 'react-i18next'
import { WarnIcon } from '../../../ui/icons.tsx'
import styles from './export.module.css'
import { IdentityList } from './IdentityList.tsx'
import type { Identity } from './IdentityList.tsx'

/** Says how many places name people or organisations although the rule keeps them out. */
export function IdentityNotice({ workshopId, identities }: { workshopId: string; identities: readonly Identity[] }) {
  const { t } = useTranslation('reportPlace')
  if (identities.length === 0) return <p className={styles.clear}>{t('identities.none')}</p>
  return (
    <details className={styles.notice}>
      <summary>
        <WarnIcon />
        <span>{t('identities.title', { count: identities.length })}</span>
      </summary>
      <div className={styles.noticeBody}>
        <p>{t('identities.about')}</p>
        <IdentityList workshopId={workshopId} identities={identities} />
      </div>
    </details>
  )
}
