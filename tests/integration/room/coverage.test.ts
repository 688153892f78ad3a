import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StationsDoor } from '../../../src/host/stationsDoor.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantSession } from './clockedSession.ts'

let test: TestHost
let room: Awaited<ReturnType<typeof plantSession>>
beforeEach(async () => {
  test = openTestHost()
  room = await plantSession(test)
})
afterEach(() => test.close())

let notes = 0
const note = (tableId: string, round: number, kind: 'challenge' | 'priority' | 'idea') =>
  test.client.notes.create({ id: `note-${(notes += 1)}`, tableId, round, kind, text: 'Trees' })

describe('the coverage of a session', () => {
  it('counts notes per table, round and kind, and knows the last one and the digests', async () => {
    const [north, south, west] = room.tables
    await note(north, 1, 'challenge')
    await note(north, 1, 'challenge')
    await note(north, 2, 'priority')
    const { id } = await note(south, 1, 'idea')
    await test.client.digests.save({ tableId: north, round: 1, fields: { headline: 'More trees' } })
    await test.client.digests.save({ tableId: south, round: 1, fields: { headline: '' } })
    const { notedAt } = await test.client.notes.get({ id })
    const { cells, tables } = await test.client.room.coverage({ sessionId: room.sessionId })
    expect(cells.toSorted((a, b) => (a.tableId + a.round < b.tableId + b.round ? -1 : 1))).toEqual([
      { tableId: north, round: 1, kind: 'challenge', notes: 2, fresh: 2 },
      { tableId: north, round: 2, kind: 'priority', notes: 1, fresh: 1 },
      { tableId: south, round: 1, kind: 'idea', notes: 1, fresh: 1 },
    ])
    expect(tables).toEqual([
      { tableId: north, lastNoteAt: expect.any(String), digests: [1], waiting: null },
      { tableId: south, lastNoteAt: notedAt, digests: [], waiting: null },
      { tableId: west, lastNoteAt: null, digests: [], waiting: null },
    ])
  })

  it('tells notes of this run from older ones, by the time at which a round began', async () => {
    const { sessionId, tables } = room
    const [north] = tables
    const fresh = async (round: number) =>
      (await test.client.room.coverage({ sessionId })).cells.filter((cell) => cell.round === round).map((cell) => [cell.notes, cell.fresh])
    await note(north, 1, 'challenge')
    await note(north, 2, 'challenge')
    test.clock.ms += 60_000
    await test.client.room.start({ sessionId, steps: 0 })
    await note(north, 1, 'challenge')
    await note(north, 2, 'challenge')
    expect([await fresh(1), await fresh(2)]).toEqual([[[2, 1]], [[2, 1]]])
    test.clock.ms += 60_000
    await test.client.room.next({ sessionId, steps: 1 })
    expect([await fresh(1), await fresh(2)]).toEqual([[[2, 1]], [[2, 0]]])
    await note(north, 2, 'challenge')
    expect(await fresh(2)).toEqual([[3, 1]])
  })

  it('adds up what the connected stations of a table still hold', async () => {
    const [north, south, west] = room.tables
    const add = test.host.store.db.prepare(
      "INSERT INTO station (id, workshop_id, kind, table_id, name, state, token_hash, symbols, device, asked_at) VALUES (?, ?, 'table', ?, '', 'approved', '', '[]', '', '')",
    )
    for (const [id, tableId] of [
      ['a', north],
      ['b', north],
      ['c', south],
      ['d', west],
    ] as const)
      add.run(id, room.workshopId, tableId)
    const here = new Map(Object.entries({ a: { waiting: 3 }, b: { waiting: 4 }, d: { waiting: 0 } }))
    test.host.stations = { connected: () => here } as unknown as StationsDoor
    const { tables } = await test.client.room.coverage({ sessionId: room.sessionId })
    expect(tables.map(({ waiting }) => waiting)).toEqual([7, null, 0])
  })

  it('is of a session that is there', async () => {
    await expect(test.client.room.coverage({ sessionId: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
