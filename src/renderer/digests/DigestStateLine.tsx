import { useTranslation } from 'react-i18next'
import styles from './digests.module.css'
import type { TableDigest } from './useDigest.ts'

const SIGN = { empty: '', typing: '… ', device: '▣ ', page: '! ', refused: '! ', host: '✓ ' }

/** Where the words are. Nothing is called saved before it is. */
export function DigestStateLine({ digest }: { digest: Pick<TableDigest, 'state' | 'waiting'> }) {
  const { t } = useTranslation(['digest', 'errors'])
  const { state, waiting } = digest
  return (
    <p className={styles.state} data-state={state} role="status">
      <span aria-hidden="true">{SIGN[state]}</span>
      {t(`digest:state.${state}`)}
      {state === 'refused' && waiting?.refused ? ` ${t(`errors:${waiting.refused}`)}` : null}
    </p>
  )
}
