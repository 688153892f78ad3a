import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../../../shared/domain/records/records.ts'
import { offerUndo } from '../../../history/offerUndo.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { useStageSettings } from '../../stage/settings/useStageSettings.ts'

/** What can be done with a ballot as a whole. `onMade` hears of a copy. */
export const useBallotActions = (ballot: Ballot, onMade: (id: string) => void) => {
  const { t } = useTranslation('votes')
  const { id, workshopId, title } = ballot
  const { settings, change } = useStageSettings(workshopId)
  const [goesOnStage, setGoesOnStage] = useState(false)
  const state = useAction(api.ballots.setState, {
    undoable: true,
    onDone: (_done, input) => {
      if (input.state === 'open' && goesOnStage) change({ scene: 'votes' })
    },
  })
  const copy = useAction(api.ballots.create, { undoable: true, onDone: (made) => onMade(made.id) })
  const remove = useAction(api.ballots.remove, {
    undoable: true,
    onDone: () =>
      void offerUndo({ workshopId, label: 'ballot.remove', message: t('panel.removed', { title }), actionLabel: t('panel.undo') }),
  })
  const [dialog, setDialog] = useState<'edit' | 'count' | null>(null)
  return {
    dialog,
    setDialog,
    // A second press while the first is on its way is no second step; the button stays as it is, so that the focus stays, too.
    setState: (next: Ballot['state']) => {
      if (!state.isPending) state.mutate({ id, state: next })
    },
    onStage: ballot.state === 'open' ? settings?.scene === 'votes' : goesOnStage,
    setOnStage: (isOn: boolean) => {
      if (ballot.state === 'open') change({ scene: isOn ? 'votes' : 'auto' })
      else setGoesOnStage(isOn)
    },
    remove: () => remove.mutate({ id }),
    copy: () => {
      const { sessionId, method, items, dots, mostPerItem, voters, threshold } = ballot
      const fields = { sessionId, method, items, dots, mostPerItem, voters, threshold }
      copy.mutate({ workshopId, fields: { ...fields, title: t('panel.copyOf', { title }).slice(0, 300) } })
    },
  }
}
