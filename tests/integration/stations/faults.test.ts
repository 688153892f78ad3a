import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectStation, expectNext } from '../../support/stationClient.ts'
import { LIMITS } from '../../../src/host/stations/limits.ts'
import { makeJpeg } from '../../support/jpegCorpus.ts'
import { send } from '../photos/sending.ts'
import { openFaultyProxy } from '../../support/faultyProxy.ts'
import type { FaultyProxy } from '../../support/faultyProxy.ts'
import { openStationsWorld } from '../../support/stationsWorld.ts'
import type { StationsWorld } from '../../support/stationsWorld.ts'

let world: StationsWorld
let proxies: FaultyProxy[] = []
beforeEach(async () => {
  world = await openStationsWorld()
})
afterEach(async () => {
  for (const proxy of proxies) await proxy.close()
  proxies = []
  world.close()
})

const note = (id: string, tableId: string, text = 'Benches in the shade') => ({ id, tableId, round: 1, kind: 'idea', text }) as const
const notesHere = async (): Promise<string[]> => (await world.client.notes.list({ workshopId: world.workshopId })).map(({ id }) => id)
/** A line to the host through a network that can fail. */
const throughProxy = async () => {
  const { port } = world.door.listening()!
  const proxy = await openFaultyProxy({ address: '127.0.0.1', port })
  proxies.push(proxy)
  const headers = { host: `127.0.0.1:${port}` }
  return { proxy, at: `http://127.0.0.1:${proxy.port}`, options: { origin: world.at, headers } }
}
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('a lost acknowledgement', () => {
  // C-03. Seeded: a note stored under an id of the host's own instead of the device's; it was there twice.
  it('makes the device send again, and there is one note', async () => {
    const { proxy, at, options } = await throughProxy()
    const { key, close } = await world.member(world.tables[0]!)
    close()
    const line = await connectStation(at, key, options)
    await expectNext(line, 'welcome')
    proxy.set('swallow', 'toDevice')
    const lost = line.api.notes.create(note('n1', world.tables[0]!)).then(
      () => 'acknowledged',
      () => 'lost',
    )
    await until(async () => (await notesHere()).length === 1)
    proxy.cut()
    expect(await lost).toBe('lost')
    proxy.set('pass')
    const again = await connectStation(at, key, options)
    await expectNext(again, 'welcome')
    await again.api.notes.create(note('n1', world.tables[0]!))
    await again.api.notes.handOver({ tableId: world.tables[0]!, notes: [note('n1', world.tables[0]!), note('n2', world.tables[0]!)] })
    expect((await notesHere()).toSorted()).toEqual(['n1', 'n2'])
  })

  it.each(['double', 'swallow'] as const)('or a network that makes everything %s spoils nothing that was stored', async (fault) => {
    const { proxy, at, options } = await throughProxy()
    const { key, close } = await world.member(world.tables[0]!)
    close()
    const line = await connectStation(at, key, options)
    await expectNext(line, 'welcome')
    await line.api.notes.create(note('n1', world.tables[0]!))
    proxy.set(fault, 'toHost')
    const second = line.api.notes.create(note('n2', world.tables[0]!)).catch(() => 'lost')
    if (fault === 'swallow') proxy.cut()
    await second
    proxy.set('pass')
    const again = await connectStation(at, key, options)
    await expectNext(again, 'welcome')
    await again.api.notes.create(note('n2', world.tables[0]!))
    expect((await notesHere()).toSorted()).toEqual(['n1', 'n2'])
  })
})

describe('many devices at once', () => {
  // C-11. Seeded: room for 100 connections instead of 600; the others never came in.
  it('200 come back and hand over 25 notes each: all there, each once', async () => {
    const [tableId] = world.tables
    const keys = []
    for (let index = 0; index < 200; index += 1) {
      const member = await world.member(tableId!, { from: `127.0.1.${index + 1}` })
      keys.push(member.key)
      member.socket.terminate()
    }
    const storm = keys.map(async (key, station) => {
      const line = await connectStation(world.at, key, { from: `127.0.1.${station + 1}` })
      await expectNext(line, 'welcome')
      const notes = Array.from({ length: 25 }, (_, index) => note(`s${station}-${index}`, tableId!))
      const { outcomes } = await line.api.notes.handOver({ tableId: tableId!, notes })
      return outcomes.filter(({ outcome }) => outcome === 'stored').length
    })
    const stored = await Promise.all(storm)
    expect(stored.reduce((sum, count) => sum + count)).toBe(5000)
    expect(new Set(await notesHere()).size).toBe(5000)
    expect(world.refusals()).toEqual({})
  })
})

describe('the end of the day', () => {
  // C-13. Seeded: `endAll` that revokes instead; the notes of the device that was away were gone.
  it('lets a device that was away hand over into the late notes, and nothing else', async () => {
    const away = await world.member(world.tables[0]!)
    away.close()
    const here = await world.member(world.tables[1]!)
    const printed = await world.invitation(world.tables[0]!)
    await world.client.stations.endAll({ workshopId: world.workshopId })
    await here.over
    const back = await connectStation(world.at, away.key)
    expect(await expectNext(back, 'welcome')).toMatchObject({ ended: true })
    const { outcomes } = await back.api.notes.handOver({ tableId: world.tables[0]!, notes: [note('late', world.tables[0]!)] })
    expect(outcomes).toEqual([{ id: 'late', outcome: 'late' }])
    await expect(back.api.notes.listOfTable({ tableId: world.tables[0]! })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(back.api.notes.create(note('new', world.tables[0]!))).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await notesHere()).toEqual([])
    expect((await world.client.room.lateNotes({ workshopId: world.workshopId })).map(({ id, reason }) => [id, reason])).toEqual([
      ['late', 'closed'],
    ])
    const { keyOfUrl } = await import('../../support/stationClient.ts')
    await expect(connectStation(world.at, keyOfUrl(printed))).rejects.toThrow('unknown')
  })

  // Guards against: only notes of the list above allowed; an edit that had waited on the device was refused and lost.
  it('takes edits, removals and votes that waited on a device of this table', async () => {
    const [tableId, other] = world.tables as [string, string]
    const { workshopId, sessionId } = world
    const away = await world.member(tableId)
    for (const id of ['edited', 'removed', 'shared']) await away.api.notes.create(note(id, tableId))
    await world.client.notes.create(note('foreign', other))
    await world.client.notes.update({ id: 'shared', fields: { text: 'Said by the facilitator' } })
    const items = [{ id: 'a', text: 'Shade', noteId: null }]
    const { id: ballotId } = await world.client.ballots.create({ workshopId, fields: { title: 'What first?', sessionId, items } })
    await world.client.ballots.setState({ id: ballotId, state: 'open' })
    await world.client.stations.endAll({ workshopId })
    await away.over
    const { api, ...back } = await connectStation(world.at, away.key)
    await expectNext({ api, ...back }, 'welcome')
    const { heads } = await api.notes.get({ id: 'edited' })
    await api.notes.update({ id: 'edited', fields: { text: 'Said better' }, seen: heads })
    await api.notes.remove({ ids: ['removed'] })
    await api.ballots.cast({ id: 'v1', ballotId, tableId, marks: [] })
    for (const wrong of [
      api.notes.get({ id: 'foreign' }),
      api.notes.update({ id: 'foreign', fields: { text: 'Forged' } }),
      api.notes.remove({ ids: ['shared'] }),
    ])
      await expect(wrong).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const notes = await world.client.notes.list({ workshopId })
    expect(notes.map(({ id, text }) => [id, text]).toSorted()).toEqual([
      ['edited', 'Said better'],
      ['foreign', 'Benches in the shade'],
      ['shared', 'Said by the facilitator'],
    ])
    expect(await world.client.ballots.votes({ ballotId })).toHaveLength(1)
  })

  // Guards against: `seen` of the device taken as it came; the digest of the facilitator was replaced without a trace.
  it('keeps what stands: what comes late is a second version for the facilitator to choose from', async () => {
    const [tableId] = world.tables as [string]
    const away = await world.member(tableId)
    await away.api.digests.save({ tableId, round: 1, fields: { headline: 'Shade first' } })
    await world.client.stations.endAll({ workshopId: world.workshopId })
    await away.over
    const back = await connectStation(world.at, away.key)
    await expectNext(back, 'welcome')
    const [before] = await world.client.digests.ofTable({ tableId })
    for (const seen of [before!.heads, undefined]) {
      await back.api.digests.save({ tableId, round: 1, fields: { headline: 'Parking first' }, ...(seen && { seen }) })
      const [digest] = await world.client.digests.ofTable({ tableId })
      expect(digest!.conflicts).toEqual(['headline'])
      expect(digest!.heads).toEqual(expect.arrayContaining(before!.heads))
    }
  })

  it('takes no more notes to place from one device than a table writes in many days', async () => {
    const [tableId] = world.tables as [string]
    const away = await world.member(tableId)
    await world.client.stations.endAll({ workshopId: world.workshopId })
    await away.over
    const back = await connectStation(world.at, away.key)
    await expectNext(back, 'welcome')
    const some = (from: number, count: number) => Array.from({ length: count }, (_, index) => note(`late${from + index}`, tableId))
    for (let from = 0; from < LIMITS.lateNotes; from += 50) await back.api.notes.handOver({ tableId, notes: some(from, 50) })
    await expect(back.api.notes.handOver({ tableId, notes: some(LIMITS.lateNotes, 1) })).rejects.toMatchObject({ code: 'TOO_LARGE' })
    expect(await world.client.room.lateNotes({ workshopId: world.workshopId })).toHaveLength(LIMITS.lateNotes)
  })

  it('lets nobody say any more who agreed to a photo', async () => {
    const [tableId] = world.tables as [string]
    const away = await world.member(tableId)
    await world.client.stations.endAll({ workshopId: world.workshopId })
    await away.over
    const back = await connectStation(world.at, away.key)
    await expectNext(back, 'welcome')
    await send(back.api, { id: 'p1', tableId, round: 1, caption: '', consent: 'agreed' }, makeJpeg())
    expect(await world.client.photos.list({ workshopId: world.workshopId })).toMatchObject([{ id: 'p1', consent: 'unclear' }])
  })

  it('has an end itself: after two weeks nothing is taken any more', async () => {
    const away = await world.member(world.tables[0]!)
    await world.client.stations.endAll({ workshopId: world.workshopId })
    await away.over
    world.clock.ms += LIMITS.endedMs + 60_000
    expect(await expectNext(await connectStation(world.at, away.key), 'gone')).toMatchObject({ reason: 'ended' })
  })

  // C-14. Seeded: a device whose table is gone refused; what it held was nowhere.
  it('of a table that was removed while its device was away keeps what the device held', async () => {
    const away = await world.member(world.tables[0]!)
    away.close()
    await world.client.agenda.removeTable({ id: world.tables[0]! })
    const back = await connectStation(world.at, away.key)
    await expectNext(back, 'welcome')
    const { outcomes } = await back.api.notes.handOver({ tableId: world.tables[0]!, notes: [note('late', world.tables[0]!)] })
    expect(outcomes).toEqual([{ id: 'late', outcome: 'late' }])
    expect((await world.client.room.lateNotes({ workshopId: world.workshopId })).map(({ reason }) => reason)).toEqual(['tableGone'])
  })

  it('of a workshop: its devices are put out when it is removed, and come back when that is taken back', async () => {
    const line = await world.member(world.tables[0]!)
    await world.client.workshops.remove({ id: world.workshopId })
    expect(await expectNext(line, 'gone')).toMatchObject({ reason: 'unknown' })
    await line.over
    await expect(connectStation(world.at, line.key)).rejects.toThrow('unknown')
    await world.client.history.undo({ workshopId: world.workshopId })
    await expectNext(await connectStation(world.at, line.key), 'welcome')
  })
})

describe('a host that ended', () => {
  it('while its door was open opens it again at the same address and port, and devices are known', async () => {
    const line = await world.member(world.tables[0]!)
    const { port } = world.door.listening()!
    await world.door.stop()
    // As if the program had been killed: what it does in good order is taken back.
    world.host.store.db
      .prepare("INSERT INTO meta (key, value) VALUES ('stations.open', ?)")
      .run(JSON.stringify({ address: '127.0.0.1', port }))
    const { openStationsDoor } = await import('../../../src/host/stations/openStationsDoor.ts')
    const { plantPage } = await import('../../support/stationsWorld.ts')
    const pageDir = plantPage()
    world.door = await openStationsDoor(world.host, { pageDir })
    rmSync(pageDir, { recursive: true })
    expect(world.door.listening()).toEqual({ address: '127.0.0.1', port })
    await expectNext(await connectStation(world.at, line.key), 'welcome')
  })

  it('in good order stays closed until the facilitator opens it, then at the same port', async () => {
    const { port } = world.door.listening()!
    await world.client.stations.close({})
    expect((await world.client.stations.state({ workshopId: world.workshopId })).open).toBeNull()
    await world.client.stations.open({ address: '127.0.0.1' })
    expect(world.door.listening()!.port).toBe(port)
  })

  it('and whose port another program took meanwhile says so', async () => {
    const { port } = world.door.listening()!
    const other = await openStationsWorld()
    await expect(other.client.stations.open({ address: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'ADDRESS_TAKEN',
      data: { detail: { address: '127.0.0.1', port } },
    })
    expect((await other.client.stations.joinCheck({ workshopId: other.workshopId })).map(({ code }) => code)).toEqual(['portTaken'])
    await expect(other.client.stations.open({ address: '192.0.2.1' })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(other.client.stations.open({ address: '0.0.0.0' })).rejects.toMatchObject({ code: 'INVALID' })
    other.close()
  })
})
