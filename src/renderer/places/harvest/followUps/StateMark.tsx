import { useTranslation } from 'react-i18next'
import type { LedgerState } from '../../../../shared/domain/followUps/ledger.ts'
import styles from './FollowUps.module.css'

const SIGNS: Record<LedgerState, string> = {
  confirmed: 'm1.5 6.5 3 3 6-7',
  changed: 'M1 7.5C2.5 4 4.5 4 6 6s3.5 2 5-1.5',
  open: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9',
  dropped: 'm2 2 8 8m0-8-8 8',
  notTakenUp: 'M2 6h8',
  new: 'M6 1.5v9M1.5 6h9',
}

/** What became of an item: sign, word and colour together. */
export function StateMark({ state }: { state: LedgerState }) {
  const { t } = useTranslation('followUps')
  return (
    <span className={styles.state} data-state={state}>
      <svg viewBox="0 0 12 12" width="0.8em" height="0.8em" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <path d={SIGNS[state]} />
      </svg>
      {t(`state.${state}`)}
    </span>
  )
}
