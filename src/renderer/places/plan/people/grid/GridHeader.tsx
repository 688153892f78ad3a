import { useTranslation } from 'react-i18next'
import { ChevronDownIcon, ChevronUpIcon } from '../../../../ui/icons.tsx'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'
import type { GridField } from '../fields.ts'
import type { PeopleSort } from '../peopleView.ts'
import type { ColumnId } from './gridColumns.ts'
import styles from './PeopleGrid.module.css'
import type { RowSelection } from './useRowSelection.ts'

type Props = {
  fields: readonly GridField[]
  sort: PeopleSort | null
  onSort: (sort: PeopleSort | null) => void
  selection: RowSelection
  count: number
  active: ColumnId | null
  onFocus: (column: ColumnId) => void
}

/** The names of the columns; each sorts: first up, then down, then as before. */
export function GridHeader({ fields, sort, onSort, selection, count, active, onFocus }: Props) {
  const { t } = useTranslation('people')
  const chosen = selection.ids.length
  const reach = (column: ColumnId) => ({ 'data-column': column, tabIndex: active === column ? 0 : -1, onFocus: () => onFocus(column) })
  const sortBy = (field: GridField) => {
    if (sort?.field !== field) onSort({ field, isDown: false })
    else onSort(sort.isDown ? null : { field, isDown: true })
  }
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} data-row="head" className={styles.row}>
        <div role="columnheader" className={styles.tick}>
          <label className={styles.box}>
            <input
              type="checkbox"
              aria-label={t('grid.chooseAll')}
              checked={chosen > 0 && chosen === count}
              ref={(box) => {
                if (box) box.indeterminate = chosen > 0 && chosen < count
              }}
              onChange={() => (chosen === count ? selection.clear() : selection.selectAll())}
              {...reach('tick')}
            />
          </label>
        </div>
        {fields.map((field) => {
          const isSorted = sort?.field === field
          return (
            <div
              key={field}
              role="columnheader"
              aria-sort={isSorted ? (sort.isDown ? 'descending' : 'ascending') : 'none'}
              className={styles.heading}
              data-place={field}
            >
              <button type="button" onClick={() => sortBy(field)} {...reach(field)}>
                <span className={styles.text}>{t(`field.${field}`)}</span>
                {isSorted ? sort.isDown ? <ChevronDownIcon /> : <ChevronUpIcon /> : null}
              </button>
            </div>
          )
        })}
        {(['open', 'remove'] as const).map((column) => (
          <div key={column} role="columnheader" className={styles.heading} {...reach(column)}>
            <VisuallyHidden>{t(`grid.${column}`)}</VisuallyHidden>
          </div>
        ))}
      </div>
    </div>
  )
}
