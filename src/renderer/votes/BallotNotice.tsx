import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import type { TableBallot } from './useTableBallots.ts'
import { useGivenVotes } from './voteQueue.ts'
import styles from './votes.module.css'

/** One line: what is voted on, what was given here and where it is, and the way to vote. */
export function BallotNotice({ ballot, given, onVote }: TableBallot & { onVote: () => void }) {
  const { t } = useTranslation('votes')
  const isKept = useGivenVotes((state) => state.isKept)
  const waiting = given.filter((vote) => vote.state === 'waiting').length
  const isTable = ballot.voters === 'table'
  const verb = given.length === 0 ? 'vote' : isTable ? 'change' : 'nextPerson'
  return (
    <div className={styles.notice}>
      <p role="status">
        <strong>{t('table.open', { title: ballot.title })}</strong>{' '}
        {given.length === 0 ? null : isTable ? t('table.tableVoted') : t('table.given', { count: given.length })}{' '}
        {waiting === 0 ? null : t(isKept ? 'table.waiting' : 'table.waitingHere', { count: waiting })}
      </p>
      <Button
        variant={given.length === 0 ? 'primary' : 'plain'}
        onPress={onVote}
        aria-label={t(`table.${verb}Named`, { title: ballot.title })}
      >
        {t(`table.${verb}`)}
      </Button>
    </div>
  )
}
