import { useTranslation } from 'react-i18next'
import { TagPicker } from '../../../../ui/TagPicker.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { useSeating } from '../seatingContext.ts'

/** Tables that close, or open for the first time, with the next round after those `played`. */
export function TablesFromNow({ played }: { played: number }) {
  const { t } = useTranslation('seating')
  const { queue } = usePlan()
  const { tables, tableName } = useSeating()
  const next = played + 1
  const items = tables.map(({ id }) => ({ id, name: tableName(id) }))
  const set = (field: 'closedFrom' | 'openFrom', chosen: readonly string[]) => {
    for (const table of tables) {
      const isChosen = chosen.includes(table.id)
      if (isChosen && table[field] === null) queue.edit('table', table.id, { [field]: next }, 'now')
      if (!isChosen && table[field] !== null) queue.edit('table', table.id, { [field]: null }, 'now')
    }
  }
  return (
    <>
      <TagPicker
        label={t('replan.closed')}
        placeholder={t('replan.noTable')}
        items={items}
        value={tables.filter((table) => table.closedFrom !== null).map(({ id }) => id)}
        onChange={(chosen) => set('closedFrom', chosen)}
      />
      <TagPicker
        label={t('replan.opened')}
        placeholder={t('replan.noTable')}
        items={items}
        value={tables.filter((table) => table.openFrom !== null).map(({ id }) => id)}
        onChange={(chosen) => set('openFrom', chosen)}
      />
    </>
  )
}
