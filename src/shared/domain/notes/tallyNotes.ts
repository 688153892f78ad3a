import type { Note, Table } from '../records/records.ts'
import { NOTE_KINDS } from '../records/vocabulary.ts'
import type { NoteKind } from '../records/vocabulary.ts'

export type KindByTableRow = {
  /** null stands for all tables that are gone while their notes stayed. */
  table: Table | null
  tableIds: string[]
  /** values[i] belongs to kinds[i]. */
  values: number[]
  total: number
}
export type KindByTable = { kinds: NoteKind[]; rows: KindByTableRow[]; totals: number[]; total: number }

/**
 * Counts notes by kind and table. Tables come in the order given and only where they have notes; kinds in their usual
 * order and only where they occur. Every note stands in exactly one cell, so the sums equal the number of notes.
 */
export const tallyKindByTable = (notes: readonly Note[], tables: readonly Table[]): KindByTable => {
  const known = new Map(tables.map((table) => [table.id, table]))
  const cells = new Map<string, Map<NoteKind, number>>()
  const gone = new Set<string>()
  for (const note of notes) {
    const key = known.has(note.tableId) ? note.tableId : ''
    if (key === '') gone.add(note.tableId)
    const row = cells.get(key) ?? new Map<NoteKind, number>()
    cells.set(key, row.set(note.kind, (row.get(note.kind) ?? 0) + 1))
  }
  const present = new Set([...cells.values()].flatMap((row) => [...row.keys()]))
  const kinds = NOTE_KINDS.filter((kind) => present.has(kind))
  const rowOf = (key: string, table: Table | null, tableIds: string[]): KindByTableRow[] => {
    const counts = cells.get(key)
    if (counts === undefined) return []
    const values = kinds.map((kind) => counts.get(kind) ?? 0)
    return [{ table, tableIds, values, total: sum(values) }]
  }
  const rows = [...tables.flatMap((table) => rowOf(table.id, table, [table.id])), ...rowOf('', null, [...gone])]
  const totals = kinds.map((_, index) => sum(rows.map((row) => row.values[index] ?? 0)))
  return { kinds, rows, totals, total: sum(totals) }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
