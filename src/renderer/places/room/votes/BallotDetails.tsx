import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../../../shared/domain/records/records.ts'
import { ballotResults } from '../../../../shared/domain/votes/ballotResults.ts'
import { api } from '../../../transport/api.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { BallotHead } from './BallotHead.tsx'
import { BallotItems } from './BallotItems.tsx'
import { CameIn } from './CameIn.tsx'
import { HandCountDialog } from './count/HandCountDialog.tsx'
import { OnStage } from './OnStage.tsx'
import { BallotDialog } from './prepare/BallotDialog.tsx'
import { Results } from './results/Results.tsx'
import { useBallotActions } from './useBallotActions.ts'
import styles from './VotesPanel.module.css'

/** One vote: its rules, its state, how many have voted, and the results once it is closed or whoever runs it asks for them. */
export function BallotDetails({ ballot, onMade }: { ballot: Ballot; onMade: (id: string) => void }) {
  const { t } = useTranslation('votes')
  const { data: votes } = useQuery(api.ballots.votes.queryOptions({ input: { ballotId: ballot.id } }))
  const actions = useBallotActions(ballot, onMade)
  const [isLive, setLive] = useState(false)
  if (votes === undefined) return <Spinner />
  const results = ballotResults(ballot, votes)
  const close = () => actions.setDialog(null)
  const hasVotes = votes.length > 0
  return (
    <section className={styles.details} aria-label={ballot.title}>
      <BallotHead ballot={ballot} hasVotes={hasVotes} actions={actions} />
      {ballot.items.length === 0 ? null : <OnStage state={ballot.state} actions={actions} />}
      {ballot.state === 'draft' ? null : <CameIn ballot={ballot} votes={votes} />}
      {ballot.state === 'open' ? (
        <Checkbox isSelected={isLive} onChange={setLive}>
          {t('panel.live')}
        </Checkbox>
      ) : null}
      {hasVotes && (ballot.state !== 'open' || isLive) ? <Results ballot={ballot} results={results} /> : <BallotItems ballot={ballot} />}
      {actions.dialog === 'edit' ? (
        <BallotDialog workshopId={ballot.workshopId} sessionId={ballot.sessionId} ballot={ballot} onClose={close} onMade={onMade} />
      ) : null}
      {actions.dialog === 'count' ? <HandCountDialog ballot={ballot} votes={votes} onClose={close} /> : null}
    </section>
  )
}
