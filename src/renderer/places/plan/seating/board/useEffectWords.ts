import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeEffect } from '../../../../../shared/domain/seating/board/changeEffect.ts'
import { useSeating } from '../seatingContext.ts'
import { useBrokenWords } from './useBrokenWords.ts'

/** Says in a line what a change by hand does: "+2 repeat meetings, table 3 has 9". */
export function useEffectWords(): (effect: ChangeEffect) => string {
  const { t } = useTranslation('seating')
  const { tableNumber } = useSeating()
  const brokenWords = useBrokenWords()
  return useCallback(
    ({ repeats, returns, mixOut, sizes, breaks }) => {
      const sign = (count: number): string => (count > 0 ? '+' : '−')
      const part = (count: number, key: 'repeats' | 'returns' | 'mixOut'): string | null =>
        count === 0 ? null : t(`effect.${key}`, { count: Math.abs(count), sign: sign(count) })
      const changed = [part(repeats, 'repeats'), part(returns, 'returns'), part(mixOut, 'mixOut')].filter((words) => words !== null)
      // Sizes say something only where they change, and broken sizes are told below.
      const told = breaks.some(({ kind }) => kind === 'over' || kind === 'under') ? [] : sizes
      const grown = told.map(({ table, people }) => t('effect.size', { table: tableNumber(table), count: people }))
      const words = [...(changed.length > 0 ? changed : [t('effect.none')]), ...grown, ...breaks.map(brokenWords)]
      return words.join(', ')
    },
    [t, tableNumber, brokenWords],
  )
}
