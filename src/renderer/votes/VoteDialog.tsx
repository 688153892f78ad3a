import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../shared/domain/records/records.ts'
import { saysNothing } from '../../shared/domain/votes/marks.ts'
import type { Mark } from '../../shared/domain/votes/marks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { TableBallot } from './useTableBallots.ts'
import { VoteDone } from './VoteDone.tsx'
import { giveVote } from './voteQueue.ts'
import { VoteSheet } from './VoteSheet.tsx'

type VoteDialogProps = { open: readonly TableBallot[]; chosenId: string | null; tableId: string; onClose: () => void }

/** Where somebody is in the window: marking, or done. What was marked outlives closing the window, and goes when the vote is given. */
type Step = { ballot: Ballot; marks: Mark[]; isDone: boolean }

/** Voting in a window above the page. One device serves a whole table: "Next person" begins again with an empty sheet. */
export function VoteDialog({ open, chosenId, tableId, onClose }: VoteDialogProps) {
  const { t } = useTranslation('votes')
  const [step, setStep] = useState<Step | null>(null)
  const [isGiving, setGiving] = useState(false)
  const current = open.find((one) => one.ballot.id === chosenId)
  const known = step?.ballot.id === chosenId ? step : null
  const ballot = current?.ballot ?? known?.ballot
  if (chosenId === null || ballot === undefined) return null
  const marks = known?.marks ?? []
  const isDone = known?.isDone ?? false
  const mark = (next: Mark[]) => setStep({ ballot, marks: next, isDone: false })
  const close = () => {
    if (isDone) setStep(null)
    onClose()
  }
  const give = async () => {
    setGiving(true)
    await giveVote(
      ballot,
      tableId,
      marks.filter((each) => !saysNothing(each)),
    )
    setStep({ ballot, marks: [], isDone: true })
    setGiving(false)
  }
  const isPerson = ballot.voters === 'person'
  return (
    <Dialog
      title={ballot.title}
      isOpen
      onOpenChange={close}
      footer={
        isDone ? (
          <>
            <Button variant={isPerson ? 'plain' : 'primary'} onPress={close}>
              {t('table.close')}
            </Button>
            {isPerson ? (
              <Button variant="primary" onPress={() => setStep(null)}>
                {t('table.nextPerson')}
              </Button>
            ) : null}
          </>
        ) : (
          <Button variant="primary" isDisabled={isGiving || marks.every(saysNothing) || current === undefined} onPress={() => void give()}>
            {t(isPerson ? 'table.giveMine' : 'table.giveOurs')}
          </Button>
        )
      }
    >
      {isDone ? (
        <VoteDone ballot={ballot} given={current?.given ?? []} />
      ) : current === undefined ? (
        <p role="status">{t('table.closedMeanwhile')}</p>
      ) : (
        <VoteSheet ballot={ballot} marks={marks} onChange={mark} />
      )}
    </Dialog>
  )
}
