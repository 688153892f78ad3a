import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { discardVote, retryVote } from './voteQueue.ts'
import type { GivenVote } from './voteStore.ts'
import styles from './votes.module.css'

/** Endings of the host's reasons; anything else is a ballot or a table that is gone. */
const WHY: Record<string, 'closed' | 'rules' | 'full'> = { voteClosed: 'closed', voteRules: 'rules', voteFull: 'full' }

/** Votes that were not counted are told, never dropped in silence. */
export function RefusedNotice({ refused }: { refused: readonly GivenVote[] }) {
  const { t } = useTranslation(['votes', 'errors'])
  const [first] = refused
  if (first === undefined) return null
  const why = WHY[first.reason]
  return (
    <div className={styles.notice} data-tone="warn" role="alert">
      <p>
        <strong>{t('table.refused', { count: refused.length })}</strong>{' '}
        {why === 'closed'
          ? t('errors:INVALID_voteClosed')
          : why === 'rules'
            ? t('errors:INVALID_voteRules')
            : why === 'full'
              ? t('errors:INVALID_voteFull')
              : t('table.refusedGone')}
      </p>
      <span className={styles.buttons}>
        <Button onPress={() => void Promise.all(refused.map(retryVote))}>{t('table.tryAgain')}</Button>
        <Button variant="quiet" onPress={() => void Promise.all(refused.map(discardVote))}>
          {t('table.discard')}
        </Button>
      </span>
    </div>
  )
}
