import type { ProjectMatrix } from '../../contract/projects.contract.ts'

type Cell = ProjectMatrix['cells'][number][number]

/** Notes counted by two axes: rows and columns by key in the order in which they came, and what lies at their crossing. */
export type MatrixCount = {
  /** Distinct notes per key. */
  rows: ReadonlyMap<string, number>
  columns: ReadonlyMap<string, number>
  at: (row: string, column: string) => Cell
  notes: number
}

export type MatrixCounter = {
  /** Tables are told apart within one workshop, so all notes of a workshop have to come together. */
  beginWorkshop: () => void
  add: (tableId: string, rowKeys: readonly string[], columnKeys: readonly string[]) => void
  count: () => MatrixCount
}

/** More keys than this on one axis would be no table for anybody, and would run over the packed number below. */
const MOST_KEYS = 2 ** 20

type Tally = Cell & { lastWorkshop: number }

/** Counts one note after the other; its time grows with the notes and its memory with the cells that hold any. */
export const makeMatrixCounter = (): MatrixCounter => {
  const rows = new Map<string, { index: number; notes: number }>()
  const columns = new Map<string, { index: number; notes: number }>()
  const cells = new Map<number, Tally>()
  let tables = new Map<string, number>()
  let seen = new Map<number, Set<number>>()
  let workshop = 0
  let notes = 0

  const entry = (axis: typeof rows, key: string): { index: number; notes: number } => {
    const known = axis.get(key)
    if (known) return known
    const made = { index: axis.size, notes: 0 }
    axis.set(key, made)
    return made
  }
  const tableIndex = (tableId: string): number => {
    const known = tables.get(tableId)
    if (known !== undefined) return known
    tables.set(tableId, tables.size)
    return tables.size - 1
  }
  const countAt = (row: number, column: number, table: number): void => {
    const packed = row * MOST_KEYS + column
    let cell = cells.get(packed)
    if (!cell) cells.set(packed, (cell = { notes: 0, tables: 0, workshops: 0, lastWorkshop: -1 }))
    cell.notes += 1
    if (cell.lastWorkshop !== workshop) {
      cell.lastWorkshop = workshop
      cell.workshops += 1
    }
    let here = seen.get(packed)
    if (!here) seen.set(packed, (here = new Set()))
    if (here.has(table)) return
    here.add(table)
    cell.tables += 1
  }

  return {
    beginWorkshop: () => {
      workshop += 1
      tables = new Map()
      seen = new Map()
    },
    add: (tableId, rowKeys, columnKeys) => {
      notes += 1
      const table = tableIndex(tableId)
      for (const key of columnKeys) entry(columns, key).notes += 1
      for (const rowKey of rowKeys) {
        const row = entry(rows, rowKey)
        row.notes += 1
        for (const columnKey of columnKeys) countAt(row.index, columns.get(columnKey)!.index, table)
      }
    },
    count: () => ({
      rows: new Map([...rows].map(([key, { notes: n }]) => [key, n])),
      columns: new Map([...columns].map(([key, { notes: n }]) => [key, n])),
      at: (row, column) => {
        const r = rows.get(row)
        const c = columns.get(column)
        const cell = r && c && cells.get(r.index * MOST_KEYS + c.index)
        return cell ? { notes: cell.notes, tables: cell.tables, workshops: cell.workshops } : { notes: 0, tables: 0, workshops: 0 }
      },
      notes,
    }),
  }
}
