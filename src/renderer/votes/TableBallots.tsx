import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BallotNotice } from './BallotNotice.tsx'
import { RefusedNotice } from './RefusedNotice.tsx'
import { useTableBallots } from './useTableBallots.ts'
import styles from './votes.module.css'
import { VoteDialog } from './VoteDialog.tsx'

type TableBallotsProps = { workshopId: string; tableId: string }

/** Votes at a table: a quiet line while one is open, and the vote itself in a window above. Shows nothing while there is none. */
export function TableBallots(props: TableBallotsProps) {
  // Their words come with them; capture goes on meanwhile.
  return (
    <Suspense fallback={null}>
      <Ballots key={props.tableId} {...props} />
    </Suspense>
  )
}

function Ballots({ tableId }: TableBallotsProps) {
  const { t } = useTranslation('votes')
  const { open, refused } = useTableBallots(tableId)
  const [chosenId, setChosenId] = useState<string | null>(null)
  if (open.length === 0 && refused.length === 0 && chosenId === null) return null
  return (
    <section className={styles.notices} aria-label={t('table.label')}>
      {open.map((one) => (
        <BallotNotice key={one.ballot.id} {...one} onVote={() => setChosenId(one.ballot.id)} />
      ))}
      <RefusedNotice refused={refused} />
      <VoteDialog open={open} chosenId={chosenId} tableId={tableId} onClose={() => setChosenId(null)} />
    </section>
  )
}
