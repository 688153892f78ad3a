import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectStation, expectNext, keyOfCode, keyOfUrl } from '../../support/stationClient.ts'
import { openStationsWorld } from '../../support/stationsWorld.ts'
import type { StationsWorld } from '../../support/stationsWorld.ts'

let world: StationsWorld
beforeEach(async () => {
  world = await openStationsWorld()
})
afterEach(() => world.close())

const note = (id: string, tableId: string) => ({ id, tableId, round: 1, kind: 'idea', text: 'Benches in the shade' }) as const

describe('joining', () => {
  it('waits until the facilitator has compared the symbols, then writes notes of its table', async () => {
    const [tableId] = world.tables
    const line = await connectStation(world.at, keyOfUrl(await world.invitation(tableId!)), { name: 'Anna' })
    const waiting = await expectNext(line, 'waiting')
    const before = await world.client.stations.state({ workshopId: world.workshopId })
    expect(before.stations).toMatchObject([{ id: waiting.stationId, name: 'Anna', state: 'waiting', tableId, connected: true }])
    expect(before.stations[0]!.symbols).toEqual(line.symbols)
    await world.client.stations.approve({ id: waiting.stationId })
    const welcome = await expectNext(line, 'welcome')
    expect(welcome).toMatchObject({ stationId: waiting.stationId, workshopId: world.workshopId, tableId, kind: 'table', ended: false })
    expect(welcome.addresses).toContain(world.at)
    await line.api.notes.create(note('n1', tableId!))
    expect((await world.client.notes.list({ workshopId: world.workshopId })).map(({ id }) => id)).toEqual(['n1'])
    await line.api.stations.report({ waiting: 7 })
    const after = await world.client.stations.state({ workshopId: world.workshopId })
    expect(after.stations).toMatchObject([{ state: 'approved', waiting: 7 }])
  })

  it('may call nothing while it waits', async () => {
    const line = await connectStation(world.at, keyOfUrl(await world.invitation(world.tables[0]!)))
    await expectNext(line, 'waiting')
    await expect(line.api.notes.create(note('n1', world.tables[0]!))).rejects.toThrow()
    await line.over
    expect(await world.client.notes.list({ workshopId: world.workshopId })).toEqual([])
    expect(world.refusals()).toMatchObject({ call: 1 })
  })

  it('comes back with its token, in any state', async () => {
    const { key, stationId, close } = await world.member(world.tables[0]!)
    close()
    const again = await connectStation(world.at, key)
    await expectNext(again, 'welcome')
    again.close()
    const state = await world.client.stations.state({ workshopId: world.workshopId })
    expect(state.stations.map(({ id }) => id)).toEqual([stationId])
  })

  it('works with a code that was typed, once', async () => {
    const place = { workshopId: world.workshopId, kind: 'table', tableId: world.tables[0]! } as const
    const { code } = await world.client.stations.newCode(place)
    const line = await connectStation(world.at, keyOfCode(code!.toLowerCase()))
    await expectNext(line, 'waiting')
    const second = await connectStation(world.at, keyOfCode(code!))
    await expect(second.next()).rejects.toThrow('unknown')
    expect(world.refusals()).toMatchObject({ code: 1 })
  })

  it('works with a code for ten minutes and no longer', async () => {
    const place = { workshopId: world.workshopId, kind: 'stage', tableId: null } as const
    const { code } = await world.client.stations.newCode(place)
    world.clock.ms += 10 * 60_000
    const line = await connectStation(world.at, keyOfCode(code!))
    await expect(line.next()).rejects.toThrow('unknown')
  })

  it('is over for a printed invitation that was renewed, and while the doors are closed', async () => {
    const url = await world.invitation(world.tables[0]!)
    await world.client.stations.setDoors({ workshopId: world.workshopId, open: false })
    await expect(connectStation(world.at, keyOfUrl(url))).rejects.toThrow('doors')
    await world.client.stations.setDoors({ workshopId: world.workshopId, open: true })
    await world.client.stations.renewInvitation({ workshopId: world.workshopId, kind: 'table', tableId: world.tables[0]! })
    await expect(connectStation(world.at, keyOfUrl(url))).rejects.toThrow('unknown')
    expect(world.refusals()).toMatchObject({ doors: 1, unknown: 1 })
  })

  it('lets the stage see the room and nothing of the tables', async () => {
    const stage = await world.member(null)
    await expect(stage.api.notes.listOfTable({ tableId: world.tables[0]! })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const live = await stage.api.stage.live({ workshopId: world.workshopId })
    const { value } = await live.next()
    expect(value).toMatchObject({ workshopTitle: 'Room of tables' })
    stage.close()
  })

  it('tells a device that only tries that it got here, and counts it', async () => {
    const line = await connectStation(world.at, keyOfUrl(await world.invitation(null, 'check')))
    expect(await expectNext(line, 'welcome')).toMatchObject({ kind: 'check', tableId: null })
    await expect(line.api.system.info()).rejects.toThrow()
    const codes = (await world.client.stations.joinCheck({ workshopId: world.workshopId })).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['answers', 'deviceCame', 'loopbackOnly']))
  })
})
