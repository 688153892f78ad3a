import { useTranslation } from 'react-i18next'
import { useRoom } from './roomContext.ts'

/** The name of a table as people know it: its number and, if it has one, its title. */
export function useTableName(): (tableId: string) => string {
  const { t } = useTranslation('room')
  const { plan } = useRoom()
  return (tableId) => {
    const table = plan.tables.find(({ id }) => id === tableId)
    if (!table) return t('table.gone')
    return table.title === '' ? t('table.number', { number: table.number }) : t('table.name', { number: table.number, title: table.title })
  }
}
