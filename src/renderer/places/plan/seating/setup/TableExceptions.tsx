import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { CloseIcon } from '../../../../ui/icons.tsx'
import { MenuButton } from '../../../../ui/Menu.tsx'
import { NumberField } from '../../../../ui/NumberField.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { useSeating } from '../seatingContext.ts'
import styles from './SetupPanel.module.css'

const MOST = 2000

/** Tables whose seats differ from the rest, such as a large one in the corner. */
export function TableExceptions() {
  const { t } = useTranslation('seating')
  const { queue } = usePlan()
  const { tables, tableName, planned } = useSeating()
  const differing = tables.filter((table) => table.minSeats !== null || table.maxSeats !== null)
  const others = tables.filter((table) => !differing.includes(table))
  const seatsOf = (id: string) => planned.tables.find((table) => table.id === id)
  return (
    <div className={styles.exceptions}>
      {differing.map((table) => (
        <fieldset key={table.id} className={styles.exception}>
          <legend className={styles.exceptionName}>{tableName(table.id)}</legend>
          <NumberField
            label={t('setup.fewest')}
            value={table.minSeats}
            minValue={0}
            maxValue={table.maxSeats ?? MOST}
            onChange={(minSeats) => queue.edit('table', table.id, { minSeats }, 'stepping')}
            onBlur={() => queue.flush('table', table.id)}
          />
          <NumberField
            label={t('setup.most')}
            value={table.maxSeats}
            minValue={table.minSeats ?? 0}
            maxValue={MOST}
            onChange={(maxSeats) => queue.edit('table', table.id, { maxSeats }, 'stepping')}
            onBlur={() => queue.flush('table', table.id)}
          />
          <IconButton
            size="small"
            label={t('setup.noException', { table: table.number })}
            onPress={() => queue.edit('table', table.id, { minSeats: null, maxSeats: null }, 'now')}
          >
            <CloseIcon />
          </IconButton>
        </fieldset>
      ))}
      {others.length > 0 ? (
        <div>
          <MenuButton
            label={t('setup.exception')}
            size="small"
            variant="quiet"
            items={others.map(({ id }) => ({ id, name: tableName(id) }))}
            onAction={(id) => {
              const now = seatsOf(id)
              queue.edit('table', id, { minSeats: now?.min ?? 0, maxSeats: now?.max ?? 8 }, 'now')
            }}
          />
        </div>
      ) : null}
    </div>
  )
}
