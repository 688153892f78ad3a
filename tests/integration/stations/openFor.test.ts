import { afterEach, beforeEach, expect, test } from 'vitest'
import { LIMITS } from '../../../src/host/stations/limits.ts'
import { connectStation, expectNext, keyOfUrl } from '../../support/stationClient.ts'
import { openStationsWorld } from '../../support/stationsWorld.ts'
import type { StationsWorld } from '../../support/stationsWorld.ts'

let world: StationsWorld
beforeEach(async () => {
  world = await openStationsWorld()
})
afterEach(() => world.close())

const stateOf = (workshopId: string) => world.client.stations.state({ workshopId })

// Guards against: a list of closed doors alone; every workshop of the file was open with the first.
test('stations are open for the workshop whose ways in were asked for, and for no other', async () => {
  const { id: other } = await world.client.workshops.create({ title: 'Another', template: null, language: 'en' })
  expect([(await stateOf(world.workshopId)).doorsOpen, (await stateOf(other)).doorsOpen]).toEqual([false, false])
  await world.invitation(world.tables[0]!)
  expect([(await stateOf(world.workshopId)).doorsOpen, (await stateOf(other)).doorsOpen]).toEqual([true, false])
})

test('a device of an earlier day hears that it is not open now, and comes in once somebody opens its workshop', async () => {
  const member = await world.member(world.tables[0]!)
  const printed = await world.invitation(world.tables[0]!)
  await world.door.close()
  await member.over
  world.clock.ms += LIMITS.openForMs + 60_000
  const { port } = new URL(world.at)
  await world.door.open('127.0.0.1', Number(port))
  await expect(connectStation(world.at, member.key)).rejects.toThrow('doors')
  await expect(connectStation(world.at, keyOfUrl(printed))).rejects.toThrow('doors')
  await world.client.stations.setDoors({ workshopId: world.workshopId, open: false })
  await expectNext(await connectStation(world.at, member.key), 'welcome')
  await expect(connectStation(world.at, keyOfUrl(printed))).rejects.toThrow('doors')
})

test('who was put out meanwhile is told so, also where it is not open', async () => {
  const member = await world.member(world.tables[0]!)
  await world.client.stations.revoke({ id: member.stationId })
  await member.over
  await world.door.close()
  world.clock.ms += LIMITS.openForMs + 60_000
  await world.door.open('127.0.0.1', Number(new URL(world.at).port))
  expect(await expectNext(await connectStation(world.at, member.key), 'gone')).toMatchObject({ reason: 'revoked' })
})

test.each([
  ['0.0.0.0', undefined],
  ['255.255.255.255', undefined],
  ['224.0.0.1', undefined],
  ['239.1.2.3', undefined],
  ['300.1.1.1', undefined],
  ['127.0.0.1', 99_999],
])('nobody can be found at %s %s: it is refused, and the door stays open where it is', async (address, port) => {
  await expect(world.door.open(address, port)).rejects.toMatchObject({ code: 'INVALID' })
  expect(world.door.listening()).toMatchObject({ address: '127.0.0.1' })
})
