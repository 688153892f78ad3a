import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../shared/domain/records/records.ts'
import { useGivenVotes } from './voteQueue.ts'
import type { GivenVote } from './voteStore.ts'
import styles from './votes.module.css'

/** Says that the vote was taken and where it is, and nothing of what it says. */
export function VoteDone({ ballot, given }: { ballot: Ballot; given: readonly GivenVote[] }) {
  const { t } = useTranslation('votes')
  const isKept = useGivenVotes((state) => state.isKept)
  const isWaiting = given.some((vote) => vote.state === 'waiting')
  const where = isWaiting ? (isKept ? 'onDevice' : 'inPage') : ballot.voters === 'person' ? 'counted' : 'countedTable'
  const focus = useCallback((element: HTMLElement | null) => element?.focus(), [])
  return (
    <div className={styles.done}>
      <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="4">
        <circle cx="24" cy="24" r="21" />
        <path d="m14 25 7 7 13-15" />
      </svg>
      <h3 ref={focus} tabIndex={-1}>
        {t(ballot.voters === 'person' ? 'table.thanks' : 'table.thanksTable')}
      </h3>
      <p role="status">{t(`table.done.${where}`)}</p>
      {ballot.voters === 'person' ? <p className={styles.quiet}>{t('table.given', { count: given.length })}</p> : null}
    </div>
  )
}
