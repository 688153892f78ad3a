import { useTranslation } from 'react-i18next'
import type { StageMoment } from '../stageMoment.ts'

/** What happens now, in two or three words: "Round 2 of 3", "Change of tables", or how the session is run. */
export function useStepWords(): (moment: StageMoment) => string {
  const { t } = useTranslation(['stage', 'terms'])
  return ({ step, view: { session } }) => {
    if (session === null) return ''
    if (step?.kind === 'round' && session.rounds > 1) return t('step.round', { round: step.round, rounds: session.rounds })
    if (step?.kind === 'move') return t('step.move', { round: step.round, rounds: session.rounds })
    if (step?.kind === 'closing' && session.tables.length > 0) return t('step.closing')
    return t(`terms:method.${session.method as 'plenary'}`)
  }
}
