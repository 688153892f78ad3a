import { afterEach, beforeEach, expect, it } from 'vitest'
import type { StationsDoor } from '../../../src/host/stationsDoor.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { deviceOf, plantSession } from './clockedSession.ts'

let test: TestHost
let room: Awaited<ReturnType<typeof plantSession>>
beforeEach(async () => {
  test = openTestHost()
  room = await plantSession(test)
})
afterEach(() => test.close())

const ENDED = '2026-05-26T16:00:00.000Z'

it('names the devices of tables that were away at the end of the day and were not seen since', async () => {
  const add = test.host.store.db.prepare(
    "INSERT INTO station (id, workshop_id, kind, table_id, name, state, token_hash, symbols, device, asked_at, decided_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, '', '[]', '', '', ?, ?)",
  )
  const [north] = room.tables
  const plant = (id: string, state: string, seenAt: string | null, kind = 'table') =>
    add.run(id, room.workshopId, kind, kind === 'table' ? north : null, `Name of ${id}`, state, ENDED, seenAt)
  const before = '2026-05-26T15:11:00.000Z'
  plant('away', 'ended', before)
  plant('never', 'ended', null)
  plant('came', 'ended', '2026-05-26T16:20:00.000Z')
  plant('coming', 'ended', before)
  plant('out', 'revoked', before)
  plant('screen', 'ended', before, 'stage')
  test.host.stations = { connected: () => new Map([['coming', { waiting: 2 }]]) } as unknown as StationsDoor
  expect(await test.client.room.owed({ workshopId: room.workshopId })).toEqual([
    { id: 'away', name: 'Name of away', tableId: north, seenAt: before },
    { id: 'never', name: 'Name of never', tableId: north, seenAt: null },
  ])
  const station = deviceOf(test, 'station', { workshopId: room.workshopId, tableId: north })
  await expect(station.room.owed({ workshopId: room.workshopId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})
