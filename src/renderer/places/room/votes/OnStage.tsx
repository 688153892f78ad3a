import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../../../shared/domain/records/records.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import type { useBallotActions } from './useBallotActions.ts'

type OnStageProps = { state: Ballot['state']; actions: Pick<ReturnType<typeof useBallotActions>, 'onStage' | 'setOnStage'> }

/** Puts the vote on the stage: with its opening, or at once while it is open. */
export function OnStage({ state, actions }: OnStageProps) {
  const { t } = useTranslation('votes')
  return (
    <Checkbox isSelected={actions.onStage} onChange={actions.setOnStage}>
      {t(state === 'open' ? 'panel.onStage' : 'panel.onStageOnceOpen')}
    </Checkbox>
  )
}
