import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { startOfTests } from '../../support/testWorld.ts'
import { dropStick, give, newStick } from '../bundles/exchange.ts'
import { seen } from '../bundles/peers.ts'
import { plantWorkshop, takeNote } from '../features/plant.ts'
import type { Planted } from '../features/plant.ts'

let one: TestHost
let two: TestHost
let stick: string
let earlier: Planted
let later: Planted

beforeEach(async () => {
  stick = newStick()
  const clock = startOfTests()
  one = openTestHost({ idPrefix: 'one', clock, author: 'Ada' })
  two = openTestHost({ idPrefix: 'two', clock, author: 'Bo' })
  earlier = await plantWorkshop(one.client)
  later = await plantWorkshop(one.client)
})
afterEach(() => {
  one.close()
  two.close()
  dropStick(stick)
})

const exchange = async (...workshopIds: string[]): Promise<void> => {
  for (const workshopId of workshopIds) {
    for (const [from, to] of [
      [one, two],
      [two, one],
    ] as const)
      expect((await give(from, to, stick, workshopId)).refused).toBe(0)
  }
}

test('one item that two workshops on two laptops drop is dropped in both of them', async () => {
  const earlierId = await takeNote(one.client, earlier.tableIds[0]!, 'Cable cars over the river')
  await give(one, two, stick, earlier.workshopId)
  const third = await plantWorkshop(two.client)
  const dropped = { earlierId, noteId: null, verdict: 'dropped' } as const
  await one.client.followUps.set({ workshopId: later.workshopId, ...dropped, reason: 'no money' })
  await two.client.followUps.set({ workshopId: third.workshopId, ...dropped, reason: 'done' })
  expect((await give(one, two, stick, later.workshopId)).refused).toBe(0)
  expect((await give(two, one, stick, third.workshopId)).refused).toBe(0)
  for (const { client } of [one, two]) {
    expect(await client.followUps.list({ workshopId: later.workshopId })).toMatchObject([{ earlierId, reason: 'no money' }])
    expect(await client.followUps.list({ workshopId: third.workshopId })).toMatchObject([{ earlierId, reason: 'done' }])
  }
})

test('one item that two people carry forward, or drop, is one item', async () => {
  const carried = await takeNote(one.client, earlier.tableIds[0]!, 'Retrofit all schools')
  const given = await takeNote(one.client, earlier.tableIds[1]!, 'Cable cars over the river')
  const { workshopId } = later
  await exchange(earlier.workshopId, workshopId)
  for (const [index, { client }] of [one, two].entries()) {
    expect(await client.followUps.carry({ workshopId, tableId: later.tableIds[index]!, noteIds: [carried] })).toEqual({ count: 1 })
    await client.followUps.set({ workshopId, earlierId: given, noteId: null, verdict: 'dropped' })
  }
  await exchange(workshopId)
  expect(seen(two)).toEqual(seen(one))
  for (const { client } of [one, two]) {
    expect(await client.notes.list({ workshopId })).toMatchObject([{ text: 'Retrofit all schools', source: 'carried' }])
    const said = (await client.followUps.list({ workshopId })).map(({ earlierId, verdict }) => [earlierId, verdict])
    expect(said.toSorted()).toEqual(
      [
        [carried, 'open'],
        [given, 'dropped'],
      ].toSorted(),
    )
    expect(await client.followUps.carry({ workshopId, tableId: later.tableIds[0]!, noteIds: [carried] })).toEqual({ count: 0 })
  }
})
