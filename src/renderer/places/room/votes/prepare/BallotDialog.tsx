import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../../../../shared/domain/records/records.ts'
import { BALLOT_METHODS, BALLOT_VOTERS } from '../../../../../shared/domain/records/vocabulary.ts'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { ChoiceGroup } from '../../../../ui/ChoiceGroup.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { fieldsOf, itemLines, MOST_ITEMS } from './ballotForm.ts'
import { FromNotes } from './FromNotes.tsx'
import { MethodRules } from './MethodRules.tsx'
import { useBallotForm } from './useBallotForm.ts'

type BallotDialogProps = {
  workshopId: string
  sessionId: string | null
  /** null prepares a new one. */
  ballot: Ballot | null
  onClose: () => void
  onMade: (id: string) => void
}

/** Prepares a vote, or changes one in which nobody has voted yet. */
export function BallotDialog({ workshopId, sessionId, ballot, onClose, onMade }: BallotDialogProps) {
  const { t } = useTranslation('votes')
  const { data: notes = [] } = useQuery(api.notes.list.queryOptions({ input: { workshopId } }))
  const { form, change, forget } = useBallotForm(sessionId, ballot)
  const leave = () => {
    forget()
    onClose()
  }
  const create = useAction(api.ballots.create, {
    undoable: true,
    onDone: ({ id }) => {
      onMade(id)
      leave()
    },
  })
  const update = useAction(api.ballots.update, { undoable: true, onDone: leave })
  const count = itemLines(form.lines).length
  const isReady = form.title.trim() !== '' && count > 0 && count <= MOST_ITEMS && !create.isPending && !update.isPending
  const save = () => {
    const fields = fieldsOf(form, ballot, notes)
    if (ballot === null) create.mutate({ workshopId, fields: { ...fields, sessionId } })
    else update.mutate({ id: ballot.id, fields, seen: ballot.heads })
  }
  return (
    <Dialog
      title={t(ballot === null ? 'prepare.title' : 'prepare.editTitle')}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={leave}>{t('prepare.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={save}>
            {t(ballot === null ? 'prepare.add' : 'prepare.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('prepare.question')}
        value={form.title}
        onChange={(title) => change({ title })}
        maxLength={300}
        autoFocus
        placeholder={t('prepare.example')}
      />
      <TextField
        label={t('prepare.items')}
        description={t('prepare.itemsAbout', { count })}
        {...(count > MOST_ITEMS ? { errorMessage: t('prepare.tooMany', { count: count - MOST_ITEMS }) } : {})}
        multiline
        rows={6}
        value={form.lines}
        onChange={(lines) => change({ lines })}
      />
      <FromNotes notes={notes.filter((note) => sessionId === null || note.sessionId === sessionId)} form={form} onChange={change} />
      <ChoiceGroup
        label={t('prepare.method')}
        items={BALLOT_METHODS.map((id) => ({ id, name: t(`method.${id}`), about: t(`methodAbout.${id}`) }))}
        value={form.method}
        onChange={(method) => change({ method })}
      />
      <MethodRules form={form} items={count} onChange={change} />
      <ChoiceGroup
        label={t('prepare.voters')}
        items={BALLOT_VOTERS.map((id) => ({ id, name: t(`voters.${id}`) }))}
        value={form.voters}
        onChange={(voters) => change({ voters })}
        description={t(`votersAbout.${form.voters}`)}
      />
    </Dialog>
  )
}
