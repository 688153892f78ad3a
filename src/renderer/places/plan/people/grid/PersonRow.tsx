import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import type { AttendanceState } from '../../../../../shared/domain/records/vocabulary.ts'
import { ConflictButton } from '../../../../history/ConflictButton.tsx'
import { MoreIcon, TrashIcon } from '../../../../ui/icons.tsx'
import { isCheck, valueLine } from '../fields.ts'
import type { CheckFieldOf, GridField } from '../fields.ts'
import type { PeopleWords } from '../usePeopleWords.ts'
import { CellEditor } from './CellEditor.tsx'
import type { AfterEdit } from './CellEditor.tsx'
import { cellChoices, cellText } from './cellWords.ts'
import type { ColumnId } from './gridColumns.ts'
import styles from './PeopleGrid.module.css'

export type RowActions = {
  onFocus: (id: string, column: ColumnId) => void
  onEdit: (id: string, field: GridField) => void
  onDone: (id: string, field: GridField, line: string | null, after: AfterEdit) => void
  onCheck: (id: string, field: CheckFieldOf) => void
  onTick: (id: string, isRange: boolean) => void
  onOpen: (id: string) => void
  onRemove: (id: string) => void
}

type Props = {
  person: Participant
  state: AttendanceState
  index: number
  fields: readonly GridField[]
  isSelected: boolean
  /** The column of this row that the keyboard is on. */
  active: ColumnId | null
  /** What the first key typed into the cell that is edited; null where none is. */
  editing: { typed: string | null } | null
  words: PeopleWords
  actions: RowActions
  t: TFunction<'people'>
}

/** A person in one line. While a long list scrolls, dozens of rows come in a moment: so plain HTML, and words from outside. */
export const PersonRow = memo(function PersonRow(props: Props) {
  const { person, index, fields, isSelected, active, actions, t } = props
  const { id, name } = person
  const reach = (column: ColumnId) => ({
    'data-column': column,
    tabIndex: active === column ? 0 : -1,
    onFocus: () => actions.onFocus(id, column),
  })
  const button = (column: 'open' | 'remove', label: string, onClick: (id: string) => void, icon: React.ReactNode) => (
    <div role="gridcell" className={styles.button} data-place={column}>
      <button type="button" aria-label={label} title={label} onClick={() => onClick(id)} {...reach(column)}>
        {icon}
      </button>
    </div>
  )
  return (
    <div role="row" aria-rowindex={index + 2} aria-selected={isSelected} data-row={id} className={styles.row}>
      <div role="gridcell" className={styles.tick}>
        <label className={styles.box}>
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={t('grid.choose', { name })}
            onClick={(event) => actions.onTick(id, event.shiftKey)}
            onChange={() => undefined}
            {...reach('tick')}
          />
        </label>
      </div>
      {fields.map((field) => (
        <FieldCell key={field} {...props} field={field} reach={reach(field)} />
      ))}
      {button('open', t('grid.edit', { name }), actions.onOpen, <MoreIcon />)}
      {button('remove', t('grid.removeOf', { name }), actions.onRemove, <TrashIcon />)}
    </div>
  )
})

type CellProps = Props & { field: GridField; reach: { 'data-column': ColumnId; tabIndex: number; onFocus: () => void } }

function FieldCell({ person, state, field, active, editing, words, actions, t, reach }: CellProps) {
  const { id, name } = person
  // Only where it is needed: a list that scrolls draws hundreds of cells a moment.
  const label = () => t('grid.cellOf', { field: t(`field.${field}`), name })
  if (editing !== null && active === field)
    return (
      <div role={field === 'name' ? 'rowheader' : 'gridcell'} className={styles.cell} data-place={field} data-editing="">
        <CellEditor
          field={field}
          label={label()}
          line={field === 'country' ? words.countryName(person.country) : valueLine(person, state, field)}
          typed={editing.typed}
          choices={cellChoices(person, field, words, t)}
          onDone={(line, after) => actions.onDone(id, field, line, after)}
        />
      </div>
    )
  if (isCheck(field))
    return (
      <div role="gridcell" className={styles.check} data-place={field}>
        <label className={styles.box}>
          <input type="checkbox" checked={person[field]} aria-label={label()} onChange={() => actions.onCheck(id, field)} {...reach} />
        </label>
      </div>
    )
  const text = cellText(person, state, field, words)
  const [conflict] = person.conflicts
  return (
    <div
      role={field === 'name' ? 'rowheader' : 'gridcell'}
      className={styles.cell}
      data-place={field}
      data-empty={text === '' ? '' : undefined}
      title={text}
      onDoubleClick={() => actions.onEdit(id, field)}
      {...reach}
    >
      <span className={styles.text}>{text}</span>
      {field === 'name' && person.walkIn ? <span className={styles.mark}>{t('walkIn')}</span> : null}
      {field === 'name' && conflict ? <ConflictButton entity="participant" id={id} field={conflict} /> : null}
    </div>
  )
}
