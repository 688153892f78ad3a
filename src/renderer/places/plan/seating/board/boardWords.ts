import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSeating } from '../seatingContext.ts'
import type { SeatMark } from './boardModel.ts'

/** Names and words of the seats, the same object until one of them changes: a thousand chips compare it. */
export type BoardWords = {
  shown: (personId: string) => string
  full: (personId: string) => string
  table: (tableId: string) => string
  marks: Record<SeatMark, string>
  host: string
  rapporteur: string
  locked: string
  broken: string
  gone: string
}

/** `hasFullNames` where there is room for them. */
export function useBoardWords(hasFullNames: boolean): BoardWords {
  const { t } = useTranslation('seating')
  const { name, shortName, tableName } = useSeating()
  return useMemo(
    () => ({
      shown: hasFullNames ? name : shortName,
      full: name,
      table: tableName,
      marks: { moved: t('mark.moved'), late: t('mark.late'), walkIn: t('mark.walkIn'), added: t('mark.added') },
      host: t('staff.host'),
      rapporteur: t('staff.rapporteur'),
      locked: t('locked'),
      broken: t('broken'),
      gone: t('notThere'),
    }),
    [t, name, shortName, tableName, hasFullNames],
  )
}
