import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PlusIcon } from '../../../ui/icons.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { BallotDetails } from './BallotDetails.tsx'
import { BallotList } from './BallotList.tsx'
import { BallotDialog } from './prepare/BallotDialog.tsx'
import styles from './VotesPanel.module.css'

export type VotesPanelProps = { workshopId: string; sessionId: string }

/** The votes of a session: prepare one, open it to the tables, count by hand, and see what came out. */
export function VotesPanel(props: VotesPanelProps) {
  // Their words come with them; the room around stays meanwhile.
  return (
    <Suspense fallback={<Spinner />}>
      <Votes key={props.sessionId} {...props} />
    </Suspense>
  )
}

function Votes({ workshopId, sessionId }: VotesPanelProps) {
  const { t } = useTranslation(['votes', 'terms'])
  const { data } = useQuery(api.ballots.list.queryOptions({ input: { workshopId } }))
  const [chosenId, choose] = useState<string | null>(null)
  const [isPreparing, setPreparing] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  const count = data?.length
  useEffect(() => {
    // The button that was pressed went with its vote: without a focus here the Escape key would close nothing.
    if (document.activeElement === document.body) panel.current?.focus()
  }, [chosenId, count])
  if (data === undefined) return <Spinner />
  const ballots = data.filter((ballot) => ballot.sessionId === null || ballot.sessionId === sessionId)
  const current = ballots.find((ballot) => ballot.id === chosenId) ?? ballots.find((ballot) => ballot.state === 'open') ?? ballots.at(-1)
  const prepare = (
    <Button variant={ballots.length === 0 ? 'primary' : 'plain'} onPress={() => setPreparing(true)}>
      <PlusIcon />
      {t('panel.prepare')}
    </Button>
  )
  return (
    <div ref={panel} tabIndex={-1} className={styles.panel}>
      {current === undefined ? (
        <EmptyState title={t('panel.emptyTitle')} action={prepare}>
          {t('panel.empty')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.side}>
            {prepare}
            <BallotList ballots={ballots} currentId={current.id} onChoose={choose} />
          </div>
          <BallotDetails key={current.id} ballot={current} onMade={choose} />
        </>
      )}
      {isPreparing ? (
        <BallotDialog workshopId={workshopId} sessionId={sessionId} ballot={null} onClose={() => setPreparing(false)} onMade={choose} />
      ) : null}
    </div>
  )
}
