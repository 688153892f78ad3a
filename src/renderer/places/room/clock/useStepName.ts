import { useTranslation } from 'react-i18next'
import type { PlannedStep } from '../../../../shared/domain/room/plannedSteps.ts'

/** Names a step of a session with so many rounds: "Round 2 of 3", "Move to round 3", "Wrapping up". */
export function useStepName(): (step: Pick<PlannedStep, 'kind' | 'round'>, rounds: number) => string {
  const { t } = useTranslation('room')
  return ({ kind, round }, rounds) => {
    if (kind === 'round') return rounds > 1 ? t('step.round', { round, rounds }) : t('step.onlyRound')
    return t(`step.${kind}`, { round })
  }
}
