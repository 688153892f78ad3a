import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { BrokenRule } from '../../../../../shared/domain/seating/board/brokenRules.ts'
import { regionOf } from '../../../../i18n/region.ts'
import { useSeating } from '../seatingContext.ts'

/** A broken hard rule as a sentence without its round. */
export function useBrokenWords(): (rule: BrokenRule) => string {
  const { t, i18n } = useTranslation('seating')
  const { name, tableNumber } = useSeating()
  return useCallback(
    ({ kind, table, people, limit }) =>
      t(`rule.${kind}`, {
        table: table === null ? '' : tableNumber(table),
        names: new Intl.ListFormat(regionOf(i18n.language)).format(people.map(name)),
        people: t('count.people', { count: people.length }),
        seats: t('count.seats', { count: limit ?? 0 }),
        count: kind === 'under' ? (limit ?? 0) : people.length,
      }),
    [t, i18n.language, name, tableNumber],
  )
}
