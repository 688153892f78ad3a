import type { ColumnId } from './gridColumns.ts'

/** A cell of the grid: the person, or null for the line of headings. */
export type Cell = { id: string | null; column: ColumnId }

type Grid = { ids: readonly string[]; columns: readonly ColumnId[]; /** Rows that fit into the window. */ page: number }

/** Where a key leads from a cell, or null where it does not lead anywhere. Row -1 is the line of headings. */
export function cellAfterKey(cell: Cell, key: string, isFar: boolean, { ids, columns, page }: Grid): Cell | null {
  const row = cell.id === null ? -1 : ids.indexOf(cell.id)
  const column = columns.indexOf(cell.column)
  const at = (toRow: number, toColumn: number): Cell => {
    const bounded = Math.max(-1, Math.min(ids.length - 1, toRow))
    return { id: ids[bounded] ?? null, column: columns[Math.max(0, Math.min(columns.length - 1, toColumn))] ?? 'name' }
  }
  switch (key) {
    case 'ArrowDown':
      return at(isFar ? ids.length - 1 : row + 1, column)
    case 'ArrowUp':
      return at(isFar ? 0 : row - 1, column)
    case 'ArrowRight':
      return at(row, isFar ? columns.length - 1 : column + 1)
    case 'ArrowLeft':
      return at(row, isFar ? 0 : column - 1)
    case 'PageDown':
      return at(row + page, column)
    case 'PageUp':
      return at(Math.max(0, row - page), column)
    case 'Home':
      return at(isFar ? 0 : row, 0)
    case 'End':
      return at(isFar ? ids.length - 1 : row, columns.length - 1)
    default:
      return null
  }
}

/** The field beside one that was being edited, over the end of a row into the next; null beyond the first and the last person. */
export function fieldBeside(cell: Cell, step: 1 | -1, ids: readonly string[], fields: readonly ColumnId[]): Cell | null {
  const at = (cell.id === null ? -1 : ids.indexOf(cell.id)) * fields.length + fields.indexOf(cell.column) + step
  const id = at < 0 ? undefined : ids[Math.floor(at / fields.length)]
  const column = fields[at % fields.length]
  return id === undefined || column === undefined ? null : { id, column }
}
