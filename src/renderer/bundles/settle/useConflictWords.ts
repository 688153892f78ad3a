import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFieldWords } from '../../history/fieldWords.ts'
import { api } from '../../transport/api.ts'
import type { Version } from './versionsOf.ts'

/** Fields that hold the id of another record. */
const PEOPLE = ['hostId', 'rapporteurId', 'participantId']

/** Words for the fields and versions of any record, ids as the names of what they mean. */
export function useConflictWords(workshopId: string) {
  const { t, i18n } = useTranslation('bundles')
  const words = useFieldWords()
  const { data: plan } = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  const nameOf = (field: string, id: string): string | undefined => {
    if (field === 'tableId') {
      const table = plan?.tables.find((one) => one.id === id)
      return table && `${table.number} ${table.title}`
    }
    if (field === 'sessionId') return plan?.sessions.find((one) => one.id === id)?.title
    return PEOPLE.includes(field) ? plan?.participants.find((one) => one.id === id)?.name : undefined
  }
  const field = (name: string): string => (i18n.exists(`bundles:field.${name}`) ? t(`field.${name}`) : words.field(name))
  const one = (name: string, value: unknown): string => {
    if (typeof value === 'string') return nameOf(name, value) ?? words.value(name, value)
    // Seats, steps of a clock and the like mean nothing one by one.
    if (Array.isArray(value) && value.some((part) => typeof part === 'object')) return t('settle.entries', { count: value.length })
    return words.value(name, value)
  }
  return {
    field,
    value: (name: string, version: Version): string => {
      if (version.isDeletion) return t('settle.removed')
      if (name !== 'deleted') return one(name, version.fields[name])
      return Object.entries(version.fields)
        .filter(([key]) => key !== 'deleted' && key !== 'rank')
        .map(([key, value]) => `${field(key)}: ${one(key, value)}`)
        .join('\n')
    },
  }
}
