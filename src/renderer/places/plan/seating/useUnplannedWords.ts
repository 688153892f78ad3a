import { useTranslation } from 'react-i18next'
import type { PlanSeats } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import { regionOf } from '../../../i18n/region.ts'
import { useSeating } from './seatingContext.ts'

/** Which rounds were added since a plan was made and have no seats yet, as a sentence; empty where there are none. */
export function useUnplannedWords(seats: PlanSeats | null): string {
  const { t, i18n } = useTranslation('seating')
  const { problem } = useSeating()
  const planned = seats?.seats.length ?? problem.rounds
  const rounds = Array.from({ length: Math.max(0, problem.rounds - planned) }, (_, index) => String(planned + index + 1))
  if (rounds.length === 0) return ''
  return t('room.unplanned', { count: rounds.length, rounds: new Intl.ListFormat(regionOf(i18n.language)).format(rounds) })
}
