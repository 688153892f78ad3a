import { cpSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { newTestFolder, openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { plantRoom } from '../exports/plantRoom.ts'
import { dropStick, give, newStick } from './exchange.ts'
import { seen } from './peers.ts'

let stick: string
let hosts: TestHost[]
beforeEach(() => {
  stick = newStick()
  hosts = []
})
afterEach(() => {
  for (const host of hosts) host.close()
  for (const { dataDir } of hosts) dropStick(dataDir)
  dropStick(stick)
})

const open = (idPrefix: string, dataDir = newTestFolder()): TestHost => {
  const host = openTestHost({ idPrefix, dataDir, author: idPrefix })
  hosts.push(host)
  return host
}

/** The disk of one laptop copied to another below the file system, so that the copy does not know that it is one. */
const cloned = (from: TestHost, idPrefix: string): TestHost => {
  const dataDir = newTestFolder()
  from.host.store.db.pragma('wal_checkpoint(TRUNCATE)')
  cpSync(from.dataDir, dataDir, { recursive: true, filter: (name) => !/-wal$|-shm$|backups|logs/.test(name) })
  const clone = open(idPrefix, dataDir)
  clone.host.store.db.prepare("UPDATE meta SET value = ? WHERE key = 'replica'").run(from.host.store.replica())
  clone.host.store.resume()
  expect(clone.host.store.replica()).toBe(from.host.store.replica())
  return clone
}

const addNote = (host: TestHost, tableId: string, id: string, text = id) =>
  host.client.notes.create({ id, tableId, round: 1, kind: 'idea', text })
const texts = async (host: TestHost, workshopId: string): Promise<string[]> =>
  (await host.client.notes.list({ workshopId })).map(({ text }) => text).toSorted()

test('D-08: a cloned installation: the fork is seen, both histories are kept, and importing again is known', async () => {
  const one = open('one')
  const { workshopId, tables } = await plantRoom(one.client, { people: 4, tables: 2, rounds: 2 })
  await addNote(one, tables[0]!, 'before', 'before the copy')
  const two = cloned(one, 'two')
  const name = one.host.store.replica()
  for (const [host, who] of [
    [one, 'one'],
    [two, 'two'],
  ] as const) {
    await addNote(host, tables[0]!, `new-${who}`, `new of ${who}`)
    await host.client.notes.update({ id: 'before', fields: { text: `edited by ${who}` } })
    await host.client.notes.update({ id: `new-${who}`, fields: { text: `newer of ${who}` } })
  }
  const first = await give(two, one, stick, workshopId)
  expect(first).toMatchObject({ forked: 3, new: 3, refused: 0, conflicts: 1 })
  expect(await texts(one, workshopId)).toEqual([expect.stringMatching('edited by'), 'newer of one', 'newer of two'])
  expect(await one.client.bundles.conflicts({ workshopId })).toMatchObject([{ id: 'before', fields: ['text'] }])
  expect(one.host.store.replica()).not.toBe(name)
  expect(await give(two, one, stick, workshopId)).toMatchObject({ new: 0, refused: 0, conflicts: 0 })
  expect(await give(one, two, stick, workshopId)).toMatchObject({ refused: 0 })
  expect(two.host.store.replica()).not.toBe(name)
  expect(await texts(two, workshopId)).toEqual(await texts(one, workshopId))
  for (const { host } of [one, two]) expect(inspectDatabase(host.store.db).findings).toEqual([])
})

test('D-08: laptops that learn of the two in another order, and of each other, double nothing and lose nothing', async () => {
  const one = open('one')
  const { workshopId, tables } = await plantRoom(one.client, { people: 4, tables: 2, rounds: 2 })
  await addNote(one, tables[0]!, 'before', 'before the copy')
  const two = cloned(one, 'two')
  const [three, four] = [open('three'), open('four')]
  for (const [host, who] of [
    [one, 'one'],
    [two, 'two'],
  ] as const) {
    for (let note = 0; note < 4; note += 1) await addNote(host, tables[0]!, `${who}-${note}`)
    await host.client.notes.update({ id: `${who}-0`, fields: { text: `${who}-0 edited` } })
  }
  await give(one, three, stick, workshopId)
  await give(two, three, stick, workshopId)
  await give(two, four, stick, workshopId)
  await give(one, four, stick, workshopId)
  await three.client.notes.update({ id: 'two-0', fields: { text: 'two-0 edited by three' } })
  await four.client.notes.update({ id: 'one-0', fields: { text: 'one-0 edited by four' } })
  await addNote(two, tables[1]!, 'two-late')
  for (let round = 0; round < 3; round += 1)
    for (const from of hosts) for (const to of hosts) if (from !== to) await give(from, to, stick, workshopId)
  const wanted = ['before the copy', 'one-0 edited by four', 'one-1', 'one-2', 'one-3']
  wanted.push('two-0 edited by three', 'two-1', 'two-2', 'two-3', 'two-late')
  for (const host of hosts) {
    expect(await texts(host, workshopId)).toEqual(wanted)
    expect(await host.client.bundles.conflicts({ workshopId })).toEqual([])
    expect(await host.client.bundles.refused({ workshopId })).toEqual([])
    expect(inspectDatabase(host.host.store.db).findings).toEqual([])
    expect(seen(host)).toEqual(seen(one))
  }
  for (const from of hosts)
    for (const to of hosts) if (from !== to) expect(await give(from, to, stick, workshopId)).toMatchObject({ new: 0 })
})
