import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant, Table } from '../../../../shared/domain/records/records.ts'
import { shortNames } from '../../../../shared/domain/seating/board/shortNames.ts'
import { usePlan } from '../saving/planContext.ts'

/** Names of people and tables as the board writes them; people who were removed have a word, too. */
export function useSeatingNames(tables: readonly Table[]) {
  const { t } = useTranslation('seating')
  const { plan } = usePlan()
  return useMemo(() => {
    const people = new Map<string, Participant>(plan.participants.map((person) => [person.id, person]))
    const short = shortNames(plan.participants)
    const table = (id: string) => tables.find((one) => one.id === id)
    return {
      people,
      name: (id: string) => people.get(id)?.name ?? t('gone'),
      shortName: (id: string) => short.get(id) ?? t('gone'),
      tableNumber: (id: string) => String(table(id)?.number ?? '?'),
      tableName: (id: string) => {
        const one = table(id)
        if (!one) return t('tableGone')
        return one.title ? t('tableName', { number: one.number, title: one.title }) : t('tableNumber', { number: one.number })
      },
    }
  }, [plan.participants, tables, t])
}
