import type { KeyboardEvent } from 'react'
import { FIELD_KIND, isCheck } from '../fields.ts'
import type { GridField } from '../fields.ts'
import { cellAfterKey } from './gridMoves.ts'
import type { Cell } from './gridMoves.ts'
import type { ColumnId } from './gridColumns.ts'
import type { RowSelection } from './useRowSelection.ts'

type Grid = {
  place: Cell
  ids: readonly string[]
  columns: readonly ColumnId[]
  selection: RowSelection
  goTo: (cell: Cell) => void
  onEdit: (cell: Cell, typed: string | null) => void
  onCheck: (id: string, field: GridField) => void
  onClear: (id: string, field: GridField) => void
  onRemove: (ids: readonly string[]) => void
}

const PAGE = 10
export const isField = (column: ColumnId): column is GridField => column in FIELD_KIND

/**
 * The keys of a spreadsheet: arrows walk, Enter and F2 edit, a letter overwrites, Delete empties a cell. Space and
 * Shift + arrows choose people; on a name or a tick Delete takes people off the list.
 */
export function useGridKeys(grid: Grid) {
  const { place, ids, columns, selection } = grid
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.nativeEvent.isComposing) return
    const { key, shiftKey } = event
    const isCommand = event.ctrlKey || event.metaKey
    const next = cellAfterKey(place, key, isCommand, { ids, columns, page: PAGE })
    if (next) {
      if (shiftKey && next.id !== null && (key === 'ArrowDown' || key === 'ArrowUp')) {
        if (place.id !== null && !selection.has(place.id)) selection.toggle(place.id)
        selection.extendTo(next.id)
      }
      grid.goTo(next)
    } else if (isCommand && key.toLowerCase() === 'a') selection.selectAll()
    else if (isCommand) return
    else if (key === 'Escape' && selection.ids.length > 0) selection.clear()
    else if (!onCell(event, grid)) return
    event.preventDefault()
  }
}

/** The keys that act on the cell itself; false where the cell should do what it does without us. */
function onCell({ key, shiftKey, target }: KeyboardEvent, grid: Grid): boolean {
  const { place, selection } = grid
  const { id, column } = place
  if (id === null || !(target as HTMLElement).dataset['column']) return false
  if (key === ' ' && (shiftKey || (isField(column) && !isCheck(column)))) {
    if (shiftKey) selection.extendTo(id)
    else selection.toggle(id)
    return true
  }
  if (key === 'Delete' && (column === 'name' || column === 'tick')) {
    grid.onRemove(selection.ids.length > 0 ? selection.ids : [id])
    return true
  }
  if (!isField(column)) return false
  if (isCheck(column)) {
    if (key !== 'Enter') return false
    grid.onCheck(id, column)
    return true
  }
  if (key === 'Enter' || key === 'F2') grid.onEdit(place, null)
  else if ((key === 'Delete' || key === 'Backspace') && column !== 'name') grid.onClear(id, column)
  else if (key.length === 1 && key !== ' ') grid.onEdit(place, key)
  else return false
  return true
}
