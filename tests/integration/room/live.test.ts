import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { deviceOf, plantSession, reading } from './clockedSession.ts'

let test: TestHost
let room: Awaited<ReturnType<typeof plantSession>>
beforeEach(async () => {
  test = openTestHost()
  room = await plantSession(test)
})
afterEach(() => test.close())

const facilitator = async () => reading(await test.client.room.live({ workshopId: room.workshopId }))
const deviceAt = async (role: 'station' | 'projector', tableId: string | null) => {
  const { workshopId } = room
  return reading(await deviceOf(test, role, { workshopId, tableId }).room.live({ workshopId }))
}
const send = (target: 'everyone' | 'stage' | 'stations' | 'table', tableId: string | null = null) =>
  test.client.room.send({ workshopId: room.workshopId, text: `for ${target}`, target, tableId })

describe('what the room sees live', () => {
  it('is there at once and again after each change', async () => {
    const live = await facilitator()
    expect(await live.next()).toMatchObject({ clocks: [], messages: [] })
    await test.client.room.start({ sessionId: room.sessionId, steps: 0 })
    expect((await live.next()).clocks).toMatchObject([{ sessionId: room.sessionId, tableId: null, steps: [{ kind: 'round' }] }])
    const { id } = await send('everyone')
    expect((await live.next()).messages).toMatchObject([{ id, text: 'for everyone' }])
    await test.client.room.withdraw({ id })
    expect((await live.next()).messages).toEqual([])
    await live.stop()
  })

  it('gives a slow reader the newest, not every step on the way', async () => {
    const live = await facilitator()
    await live.next()
    await test.client.room.start({ sessionId: room.sessionId, steps: 0 })
    for (let steps = 1; steps < 5; steps += 1) await test.client.room.next({ sessionId: room.sessionId, steps })
    expect((await live.next()).clocks[0]!.steps).toHaveLength(5)
    await live.stop()
  })

  it('reaches those it is meant for: messages by target, clocks of other tables not at all', async () => {
    const [own, other] = room.tables
    const readers = [
      await deviceAt('station', own),
      await deviceAt('station', other),
      await deviceAt('projector', null),
      await facilitator(),
    ]
    for (const target of ['everyone', 'stage', 'stations'] as const) await send(target)
    await send('table', own)
    await test.client.room.startTimer({ sessionId: room.sessionId, tableId: own, seconds: 60 })
    await test.client.room.start({ sessionId: room.sessionId, steps: 0 })
    const views = await Promise.all(readers.map((reader) => reader.next()))
    expect(views.map(({ messages }) => messages.map(({ target }) => target))).toEqual([
      ['everyone', 'stations', 'table'],
      ['everyone', 'stations'],
      ['everyone', 'stage'],
      ['everyone', 'stage', 'stations', 'table'],
    ])
    expect(views.map(({ clocks }) => clocks.map(({ tableId }) => tableId))).toEqual([[own, null], [null], [null], [own, null]])
    for (const reader of readers) await reader.stop()
  })

  it('is not for devices of another workshop', async () => {
    const stranger = deviceOf(test, 'station', { workshopId: 'another' })
    await expect(stranger.room.live({ workshopId: room.workshopId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('is read once for all who listen, and a change of notes is none', async () => {
    const readers = await Promise.all(Array.from({ length: 60 }, () => deviceAt('station', room.tables[0])))
    for (const reader of readers) await reader.next()
    const read: string[] = []
    const { db } = test.host.store
    const prepare = db.prepare.bind(db)
    db.prepare = ((sql: string) => (/FROM (clock|message)/.test(sql) && read.push(sql), prepare(sql))) as typeof db.prepare
    await test.client.notes.create({ id: 'n-1', tableId: room.tables[0], round: 1, kind: 'idea', text: 'Trees' })
    expect(read).toEqual([])
    await send('everyone')
    for (const reader of readers) expect((await reader.next()).messages).toHaveLength(1)
    expect(read.filter((sql) => sql.includes('FROM message WHERE workshop_id'))).toHaveLength(1)
    for (const reader of readers) await reader.stop()
  })

  it('ends with its signal', async () => {
    const leaving = new AbortController()
    const live = reading(await test.client.room.live({ workshopId: room.workshopId }, { signal: leaving.signal }))
    await live.next()
    const last = live.next()
    leaving.abort()
    expect(await last.catch(() => undefined)).toBeUndefined()
  })
})

describe('messages', () => {
  it('need words, and a table of the workshop where they are for a table', async () => {
    const { workshopId } = room
    const message = { workshopId, text: 'Hello', target: 'table', tableId: null } as const
    await expect(test.client.room.send(message)).rejects.toMatchObject({ code: 'INVALID' })
    await expect(test.client.room.send({ ...message, text: '  ', target: 'everyone' })).rejects.toMatchObject({ code: 'INVALID' })
    const { id: other } = await test.client.workshops.create({ title: 'Other', template: null, language: 'en' })
    const elsewhere = { ...message, workshopId: other, tableId: room.tables[0] }
    await expect(test.client.room.send(elsewhere)).rejects.toMatchObject({ code: 'INVALID' })
  })

  it('leave the screens by themselves once their time is over, and can be withdrawn before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { workshopId } = room
      const live = await facilitator()
      await live.next()
      const sendFor = (text: string, seconds: number) =>
        test.client.room.send({ workshopId, text, target: 'everyone', tableId: null, seconds })
      const texts = async () => (await live.next()).messages.map(({ text }) => text)
      await sendFor('five', 300)
      expect(await texts()).toEqual(['five'])
      const { id } = await sendFor('ten', 600)
      expect(await texts()).toEqual(['five', 'ten'])
      const pass = (ms: number) => {
        test.clock.ms += ms
        vi.advanceTimersByTime(ms + 100)
      }
      pass(299_000)
      await send('stage')
      expect(await texts()).toEqual(['five', 'ten', 'for stage'])
      pass(2000)
      expect(await texts()).toEqual(['ten', 'for stage'])
      await test.client.room.withdraw({ id })
      expect(await texts()).toEqual(['for stage'])
      await live.stop()
      const later = await facilitator()
      expect((await later.next()).messages.map(({ text }) => text)).toEqual(['for stage'])
      await later.stop()
    } finally {
      vi.useRealTimers()
    }
  })

  it('of yesterday are not shown', async () => {
    await send('everyone')
    test.clock.ms += 13 * 60 * 60_000
    await send('stage')
    const live = await facilitator()
    expect((await live.next()).messages).toMatchObject([{ target: 'stage' }])
    await live.stop()
  })
})
