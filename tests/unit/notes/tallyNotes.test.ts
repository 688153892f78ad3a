import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyKindByTable } from '../../../src/shared/domain/notes/tallyNotes.ts'
import { newNote, newTable } from '../../../src/shared/domain/records/defaults.ts'
import type { Note, Table } from '../../../src/shared/domain/records/records.ts'
import { NOTE_KINDS } from '../../../src/shared/domain/records/vocabulary.ts'

const meta = { workshopId: 'w', heads: [], conflicts: [] }
const table = (id: string, number: number): Table => ({ ...newTable('s', number, `Table ${id}`), ...meta, id })
const note = (id: string, tableId: string, kind: Note['kind']): Note => ({
  ...newNote({ sessionId: 's', tableId, round: 1, notedAt: '2026-05-26T13:00:00.000Z' }, kind, id),
  ...meta,
  id,
})
const tables = [table('t1', 1), table('t2', 2), table('t3', 3)]

describe('tallyKindByTable', () => {
  it('has a row per table with notes and a column per kind in use', () => {
    const tally = tallyKindByTable([note('a', 't2', 'priority'), note('b', 't1', 'challenge'), note('c', 't2', 'priority')], tables)
    expect(tally.kinds).toEqual(['challenge', 'priority'])
    expect(tally.rows.map((row) => [row.table?.id, row.values, row.total])).toEqual([
      ['t1', [1, 0], 1],
      ['t2', [0, 2], 2],
    ])
    expect(tally.totals).toEqual([1, 2])
  })

  it('keeps notes of removed tables in one row of their own', () => {
    const tally = tallyKindByTable([note('a', 'x', 'idea'), note('b', 'y', 'idea'), note('c', 't1', 'idea')], tables)
    expect(tally.rows.at(-1)).toEqual({ table: null, tableIds: ['x', 'y'], values: [2], total: 2 })
    expect(tally.total).toBe(3)
  })

  it('adds up to the number of notes in every direction', () => {
    const notes = fc
      .array(fc.tuple(fc.constantFrom('t1', 't2', 't3', 'gone'), fc.constantFrom(...NOTE_KINDS)), { maxLength: 60 })
      .map((list) => list.map(([tableId, kind], index) => note(`n${index}`, tableId, kind)))
    fc.assert(
      fc.property(notes, (list) => {
        const tally = tallyKindByTable(list, tables)
        const cells = tally.rows.flatMap((row) => row.values)
        expect(tally.total).toBe(list.length)
        expect(cells.reduce((a, b) => a + b, 0)).toBe(list.length)
        expect(tally.rows.reduce((a, row) => a + row.total, 0)).toBe(list.length)
      }),
    )
  })
})
