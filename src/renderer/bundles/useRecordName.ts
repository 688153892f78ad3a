import { useTranslation } from 'react-i18next'
import { ENTITIES } from '../../shared/domain/records/records.ts'

/** The word for one record of a kind, such as "Note"; the host may know kinds that this page does not. */
export function useRecordName(): (entity: string) => string {
  const { t } = useTranslation('bundles')
  return (entity) => ((ENTITIES as readonly string[]).includes(entity) ? t(`record.${entity}`) : entity)
}
