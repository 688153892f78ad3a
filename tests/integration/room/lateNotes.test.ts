import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { deviceOf, MINUTE, plantSession } from './clockedSession.ts'

let test: TestHost
let room: Awaited<ReturnType<typeof plantSession>>
beforeEach(async () => {
  test = openTestHost()
  room = await plantSession(test)
})
afterEach(() => test.close())

/** A note that was taken half an hour ago at a table that has been removed since. */
const comeLate = async (): Promise<{ id: string; notedAt: string; send: () => Promise<unknown> }> => {
  const { workshopId, tables } = room
  const taken = test.clock.ms
  const id = v7({ msecs: taken })
  await test.client.agenda.removeTable({ id: tables[1] })
  test.clock.ms += 30 * MINUTE
  const station = deviceOf(test, 'station', { workshopId, tableId: tables[1] })
  const given = { id, tableId: tables[1], round: 2, kind: 'priority', text: 'Shade at every stop', level: 'city', unclear: true } as const
  const send = () => station.notes.create(given)
  await send()
  return { id, notedAt: new Date(taken).toISOString(), send }
}
const listed = () => test.client.room.lateNotes({ workshopId: room.workshopId })

describe('late notes', () => {
  it('wait for the facilitator, with the name of the table that is gone', async () => {
    const { id } = await comeLate()
    expect(await listed()).toMatchObject([
      { id, tableId: room.tables[1], tableTitle: 'South', round: 2, kind: 'priority', text: 'Shade at every stop', reason: 'tableGone' },
    ])
  })

  it('come to the table that was chosen, with their own id, time and tags; sent again they are there once', async () => {
    const { id, notedAt, send } = await comeLate()
    await test.client.room.placeLateNote({ id, tableId: room.tables[2], round: 3 })
    expect(await listed()).toEqual([])
    const placed = {
      id,
      tableId: room.tables[2],
      round: 3,
      kind: 'priority',
      text: 'Shade at every stop',
      level: 'city',
      unclear: true,
      notedAt,
    }
    expect(await test.client.notes.list({ workshopId: room.workshopId })).toMatchObject([placed])
    await send()
    expect(await test.client.notes.list({ workshopId: room.workshopId })).toHaveLength(1)
    expect(await listed()).toEqual([])
  })

  it('are taken out again when placing is undone, and are back at the chosen table when it is done again', async () => {
    const { id } = await comeLate()
    const { workshopId, tables } = room
    await test.client.room.placeLateNote({ id, tableId: tables[2], round: 3 })
    await test.client.history.undo({ workshopId })
    expect(await test.client.notes.list({ workshopId })).toEqual([])
    await test.client.history.redo({ workshopId })
    expect(await test.client.notes.list({ workshopId })).toMatchObject([{ id, tableId: tables[2], round: 3 }])
  })

  it('stay where placing fails, and go where they are dropped', async () => {
    const { id } = await comeLate()
    await expect(test.client.room.placeLateNote({ id, tableId: room.tables[1], round: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const other = await plantSession(test)
    await expect(test.client.room.placeLateNote({ id, tableId: other.tables[0], round: 1 })).rejects.toMatchObject({ code: 'INVALID' })
    expect(await listed()).toHaveLength(1)
    await test.client.room.dropLateNote({ id })
    expect(await listed()).toEqual([])
    await expect(test.client.room.dropLateNote({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are announced, each time', async () => {
    const topics: string[] = []
    test.host.feed.listen((event) => topics.push(...event.topics.filter((topic) => topic === 'lateNotes')))
    const { id } = await comeLate()
    await test.client.room.placeLateNote({ id, tableId: room.tables[0], round: 1 })
    expect(topics).toHaveLength(2)
  })
})
