import { useTranslation } from 'react-i18next'
import { ENTITIES } from '../../../shared/domain/records/records.ts'

/** "12 notes", "3 tables": kinds of records with how many, in the order of the workshop. */
export function useRecordCounts(records: Readonly<Record<string, number>>): string[] {
  const { t } = useTranslation('bundles')
  return ENTITIES.flatMap((entity) => {
    const count = records[entity] ?? 0
    return count === 0 ? [] : [t(`records.${entity}`, { count })]
  })
}
