import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../../../shared/domain/themes/evidence.ts'

const NUMBERS = ['notes', 'tables', 'sessions', 'rounds', 'cities', 'countries'] as const

/** What a theme rests on, in words. */
export const useEvidenceWords = (): { short: (evidence: Evidence) => string; parts: (evidence: Evidence) => string[] } => {
  const { t } = useTranslation('themes')
  const count = (evidence: Evidence, one: (typeof NUMBERS)[number]): string => t(`count.${one}`, { count: evidence[one] })
  const shown = (evidence: Evidence, numbers: readonly (typeof NUMBERS)[number][]): string[] =>
    numbers.filter((one) => one === 'notes' || evidence[one] > 0).map((one) => count(evidence, one))
  return {
    short: (evidence) =>
      shown(
        evidence,
        evidence.cities > 1
          ? ['notes', 'tables', 'cities']
          : evidence.countries > 1
            ? ['notes', 'tables', 'countries']
            : ['notes', 'tables'],
      ).join(', '),
    parts: (evidence) => shown(evidence, NUMBERS),
  }
}
