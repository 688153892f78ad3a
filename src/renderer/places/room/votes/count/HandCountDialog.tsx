import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ballot, Vote } from '../../../../../shared/domain/records/records.ts'
import { saysNothing } from '../../../../../shared/domain/votes/marks.ts'
import { voteProblem } from '../../../../../shared/domain/votes/voteProblem.ts'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Select } from '../../../../ui/Select.tsx'
import styles from '../VotesPanel.module.css'
import { countFor } from './countForm.ts'
import { CountFields } from './CountFields.tsx'

const ROOM = 'room'

/** Types what somebody counted by hand, for one table or for the whole room. Choosing a place shows what was typed for it before. */
export function HandCountDialog({ ballot, votes, onClose }: { ballot: Ballot; votes: readonly Vote[]; onClose: () => void }) {
  const { t } = useTranslation('votes')
  const { data: plan } = useQuery(api.workshops.plan.queryOptions({ input: { workshopId: ballot.workshopId } }))
  const [place, setPlace] = useState(ROOM)
  const tableId = place === ROOM ? null : place
  const [form, setForm] = useState(() => countFor(votes, null))
  const type = useAction(api.ballots.typeCount, { undoable: true, onDone: onClose })
  const remove = useAction(api.ballots.removeVote, { undoable: true, onDone: onClose })
  const choose = (next: string) => {
    setPlace(next)
    setForm(countFor(votes, next === ROOM ? null : next))
  }
  const tables = (plan?.tables ?? []).filter((table) => ballot.sessionId === null || table.sessionId === ballot.sessionId)
  const isOneVote = ballot.voters === 'table' && tableId !== null
  const voters = isOneVote ? 1 : form.voters
  const marks = form.marks.filter((mark) => !saysNothing(mark))
  const problem = voters === null ? null : voteProblem(ballot, { channel: 'hand', tableId, voters, marks })
  return (
    <Dialog
      title={t('count.title')}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          {form.id === null ? null : (
            <Button variant="quiet" isDisabled={remove.isPending} onPress={() => remove.mutate({ id: form.id! })}>
              {t('count.remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('prepare.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={voters === null || problem !== null || marks.length === 0 || type.isPending}
            onPress={() => type.mutate({ ballotId: ballot.id, tableId, voters: voters!, marks })}
          >
            {t('count.save')}
          </Button>
        </>
      }
    >
      <p className={styles.quiet}>{t('count.about')}</p>
      <Select
        label={t('count.place')}
        items={[
          { id: ROOM, name: t('count.room') },
          ...tables.map((table) => ({ id: table.id, name: t('count.table', { number: table.number, title: table.title }) })),
        ]}
        value={place}
        onChange={choose}
      />
      <CountFields ballot={ballot} form={form} isOneVote={isOneVote} onChange={(part) => setForm((now) => ({ ...now, ...part }))} />
      <p className={styles.problem} role="alert">
        {problem === null ? null : t(`count.problem.${problem}`)}
      </p>
    </Dialog>
  )
}
