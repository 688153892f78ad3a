import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

describe('the digest of a round', () => {
  it('is written by its table in steps, and read by the facilitator', async () => {
    const [tableId] = room.tables
    const station = deviceOf(test, 'station', { workshopId: room.workshopId, tableId })
    const { heads } = await station.digests.save({ tableId, round: 2, fields: { headline: 'More trees' }, seen: [] })
    const next = await station.digests.save({ tableId, round: 2, fields: { points: ['Shade', 'Water'], readBack: 'yes' }, seen: heads })
    expect(next.heads).not.toEqual(heads)
    await test.client.digests.save({ tableId: room.tables[2], round: 1, fields: { disagreement: 'Parking' } })
    const own = {
      tableId,
      sessionId: room.sessionId,
      round: 2,
      headline: 'More trees',
      points: ['Shade', 'Water'],
      readBack: 'yes',
      conflicts: [],
    }
    expect(await station.digests.ofTable({ tableId })).toMatchObject([own])
    const all = await test.client.digests.list({ workshopId: room.workshopId })
    expect(all.map((digest) => digest.tableId).toSorted()).toEqual([tableId, room.tables[2]].toSorted())
  })

  it('keeps both versions where two wrote without seeing each other', async () => {
    const [tableId] = room.tables
    const save = (headline: string) => test.client.digests.save({ tableId, round: 1, fields: { headline }, seen: [] })
    await Promise.all([save('Trees'), save('Cars')])
    expect(await test.client.digests.ofTable({ tableId })).toMatchObject([{ conflicts: ['headline'] }])
  })

  it('is of a table that is there, and no other table reads or writes it', async () => {
    const [own, other] = room.tables
    const station = deviceOf(test, 'station', { workshopId: room.workshopId, tableId: own })
    const digest = { tableId: other, round: 1, fields: { headline: 'x' } }
    await expect(station.digests.save(digest)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(station.digests.ofTable({ tableId: other })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(station.digests.list({ workshopId: room.workshopId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(test.client.digests.save({ ...digest, tableId: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
