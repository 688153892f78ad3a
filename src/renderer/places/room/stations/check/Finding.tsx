import { useTranslation } from 'react-i18next'
import type { CheckFinding } from '../../../../../shared/contract/stations.contract.ts'
import { CheckIcon, WarnIcon } from '../../../../ui/icons.tsx'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'
import styles from './check.module.css'

/** One thing that the check found, and what to do about it. */
export function Finding({ finding: { code, tone, detail } }: { finding: CheckFinding }) {
  const { t } = useTranslation(['stations'])
  return (
    <li className={styles.finding} data-tone={tone}>
      {tone === 'good' ? <CheckIcon /> : <WarnIcon />}
      <div>
        <p className={styles.what}>
          <VisuallyHidden>{t(`check.tone.${tone}`)}</VisuallyHidden> {t(`check.${code}.what`, detail)}
        </p>
        <p>{t(`check.${code}.todo`, detail)}</p>
      </div>
    </li>
  )
}
