import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { changeHashOf } from '../../../src/host/changes/changeRows.ts'
import type { ChangeRow } from '../../../src/host/changes/changeRows.ts'
import { rebuildDerived } from '../../../src/host/changes/derive.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { startOfTests } from '../../support/testWorld.ts'
import { plantRoom } from '../exports/plantRoom.ts'
import type { PlantedRoom } from '../exports/plantRoom.ts'
import { dropStick, give, handOver, newStick, takeOver } from './exchange.ts'
import { seen, steps, work } from './peers.ts'

let hosts: TestHost[] = []
let stick: string
let run = 0

/** Laptops that all have the same workshop with two tables; each knows it from a bundle of the first. */
const openLaptops = async (count: number): Promise<PlantedRoom> => {
  run += 1
  const clock = startOfTests()
  hosts = Array.from({ length: count }, (_, index) => openTestHost({ idPrefix: `r${run}l${index}`, clock, author: `person ${index}` }))
  const room = await plantRoom(hosts[0]!.client, { people: 6, tables: 2, rounds: 2 })
  for (const other of hosts.slice(1)) await give(hosts[0]!, other, stick, room.workshopId)
  return room
}
const closeLaptops = (): void => {
  for (const host of hosts) host.close()
  hosts = []
}

beforeEach(() => {
  stick = newStick()
})
afterEach(() => {
  closeLaptops()
  dropStick(stick)
})

const addNote = (host: TestHost, tableId: string, id: string, text = id) =>
  host.client.notes.create({ id, tableId, round: 1, kind: 'idea', text })

const expectSame = (): void => {
  const [first, ...others] = hosts.map(seen)
  for (const other of others) expect(other).toEqual(first)
  for (const { host } of hosts) expect(inspectDatabase(host.store.db).findings).toEqual([])
}

test('D-01: two laptops edit the same note; both versions are kept, and both laptops show the same', async () => {
  const { workshopId, tables } = await openLaptops(2)
  const [one, two] = hosts as [TestHost, TestHost]
  await addNote(one, tables[0]!, 'shared', 'the square')
  await give(one, two, stick, workshopId)
  await one.client.notes.update({ id: 'shared', fields: { text: 'the square by the station' } })
  await two.client.notes.update({ id: 'shared', fields: { text: 'the square at night' } })
  const [a, b] = [await handOver(one, stick, workshopId), await handOver(two, stick, workshopId)]
  expect(await takeOver(two, a)).toMatchObject({ new: 1, conflicts: 1 })
  expect(await takeOver(one, b)).toMatchObject({ new: 1, conflicts: 1 })
  expectSame()
  expect(await one.client.bundles.conflicts({ workshopId })).toMatchObject([{ entity: 'note', id: 'shared', fields: ['text'] }])
  const history = await one.client.history.ofRecord({ entity: 'note', id: 'shared' })
  const versions = history.filter(({ current }) => current.includes('text'))
  expect(versions.map(({ fields }) => fields.text).toSorted()).toEqual(['the square at night', 'the square by the station'])
  await one.client.history.settle({ entity: 'note', id: 'shared', field: 'text', changeId: versions[0]!.changeId })
  expect(await give(one, two, stick, workshopId)).toMatchObject({ conflicts: 0 })
  expect(await two.client.bundles.conflicts({ workshopId })).toEqual([])
  expectSame()
})

test('D-02: the same bundle again, and parts that overlap, bring nothing new and no conflict', async () => {
  const { workshopId, tables } = await openLaptops(2)
  const [one, two] = hosts as [TestHost, TestHost]
  for (const id of ['a', 'b', 'c']) await addNote(one, tables[0]!, id)
  await addNote(one, tables[1]!, 'd')
  expect(await give(one, two, stick, workshopId, tables[0])).toMatchObject({ new: 3 })
  expect(await give(one, two, stick, workshopId)).toMatchObject({ new: 1 })
  for (const table of [undefined, ...tables])
    expect(await give(one, two, stick, workshopId, table)).toMatchObject({ new: 0, conflicts: 0, refused: 0, records: {} })
  expectSame()
})

test('D-07: removed and edited, moved and edited, moved to two tables: the note never disappears and is listed', async () => {
  const { workshopId, tables } = await openLaptops(2)
  const [one, two] = hosts as [TestHost, TestHost]
  for (const id of ['removed', 'moved', 'twice']) await addNote(one, tables[0]!, id)
  await give(one, two, stick, workshopId)
  await one.client.notes.remove({ ids: ['removed'] })
  await two.client.notes.update({ id: 'removed', fields: { text: 'edited meanwhile' } })
  await one.client.notes.move({ ids: ['moved'], tableId: tables[1]!, round: 2 })
  await two.client.notes.update({ id: 'moved', fields: { text: 'also edited' } })
  await one.client.notes.move({ ids: ['twice'], tableId: tables[1]!, round: 1 })
  await two.client.notes.move({ ids: ['twice'], tableId: tables[0]!, round: 2 })
  await give(one, two, stick, workshopId)
  await give(two, one, stick, workshopId)
  expectSame()
  const notes = await one.client.notes.list({ workshopId })
  expect(notes.map((note) => note.id).toSorted()).toEqual(['moved', 'removed', 'twice'])
  expect(notes.find((note) => note.id === 'moved')).toMatchObject({ text: 'also edited', tableId: tables[1], conflicts: [] })
  const conflicts = await two.client.bundles.conflicts({ workshopId })
  expect(conflicts.map(({ id, fields }) => [id, fields])).toEqual([
    ['removed', ['deleted']],
    ['twice', ['round', 'tableId']],
  ])
})

test('D-10: three laptops, whatever the order in which they meet, show the same', async () => {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]
  const { workshopId, tables } = await openLaptops(9)
  const [one, two, three] = hosts as [TestHost, TestHost, TestHost]
  await addNote(one, tables[0]!, 'shared')
  for (const other of hosts.slice(1)) await give(one, other, stick, workshopId)
  await one.client.notes.update({ id: 'shared', fields: { text: 'of one' } })
  await two.client.notes.update({ id: 'shared', fields: { text: 'of two' } })
  await three.client.notes.remove({ ids: ['shared'] })
  await addNote(two, tables[1]!, 'only two')
  await addNote(three, tables[1]!, 'only three')
  const files = await Promise.all([one, two, three].map((host) => handOver(host, stick, workshopId)))
  for (const [index, order] of orders.entries()) for (const part of order) await takeOver(hosts[3 + index]!, files[part]!)
  for (const host of [one, two, three]) for (const file of files) await takeOver(host, file)
  expectSame()
  expect(Object.keys(seen(one)).filter((key) => key.startsWith('note '))).toHaveLength(3)
})

test('D-11: a laptop ten years ahead is heard, moves nobody’s clock, and does not win for ever', async () => {
  const { workshopId, tables } = await openLaptops(2)
  const [one] = hosts as [TestHost]
  const ahead = openTestHost({ idPrefix: `r${run}ahead`, clock: { ms: startOfTests().ms + 3650 * 86_400_000 } })
  hosts.push(ahead)
  await addNote(one, tables[0]!, 'shared')
  await give(one, ahead, stick, workshopId)
  await ahead.client.notes.update({ id: 'shared', fields: { text: 'from the future' } })
  await give(ahead, one, stick, workshopId)
  expect(await one.client.notes.list({ workshopId })).toMatchObject([{ text: 'from the future' }])
  await one.client.notes.update({ id: 'shared', fields: { text: 'today' } })
  const newest = one.host.store.db.prepare('SELECT ms FROM change WHERE replica = ? ORDER BY seq DESC').pluck()
  expect(newest.get(one.host.store.replica())).toBeLessThan(startOfTests().ms + 86_400_000)
  await give(one, ahead, stick, workshopId)
  await give(one, hosts[1]!, stick, workshopId)
  expect(await ahead.client.notes.list({ workshopId })).toMatchObject([{ text: 'today', conflicts: [] }])
  expectSame()
})

test('D-12: what was erased does not come back from an old stick, and goes on the other laptops, too', async () => {
  const { workshopId, people } = await openLaptops(2)
  const [one, two] = hosts as [TestHost, TestHost]
  const old = await handOver(one, stick, workshopId)
  await one.client.privacy.erasePerson({ id: people[0]! })
  expect(await takeOver(one, old)).toMatchObject({ new: 0 })
  const { erased } = await give(one, two, stick, workshopId)
  expect(erased).toBeGreaterThan(0)
  expect(await takeOver(two, old)).toMatchObject({ new: 0, erased: 0 })
  for (const { host } of [one, two]) {
    expect(host.store.db.prepare('SELECT 1 FROM participant WHERE id = ?').get(people[0]!)).toBeUndefined()
    expect(
      host.store.db.prepare("SELECT count(*) FROM change WHERE instr(body, 'Person 1') > 0 AND entity = 'participant'").pluck().get(),
    ).toBe(0)
  }
  expectSame()
})

test('a hostile bundle neither erases nor writes what belongs to another workshop', async () => {
  const { workshopId, tables } = await openLaptops(1)
  const [one] = hosts as [TestHost]
  const other = openTestHost({ idPrefix: `r${run}other` })
  hosts.push(other)
  await addNote(one, tables[0]!, 'mine')
  await give(one, other, stick, workshopId)
  const before = seen(one)
  const theirs = await plantRoom(other.client, { people: 1, tables: 1, rounds: 1 })
  const theirNote = await addNote(other, theirs.tables[0]!, 'theirs', 'overwritten')
  const { db } = other.host.store
  // A change of theirs that says to be one of the note that is mine, sealed as it should be.
  const row = db.prepare("SELECT * FROM change WHERE record_id = ? AND entity = 'note'").get(theirNote.id) as ChangeRow
  const forged = { ...row, record_id: 'mine' }
  db.prepare('UPDATE change SET record_id = ?, change_hash = ? WHERE change_id = ?').run('mine', changeHashOf(forged), row.change_id)
  // And one of mine that they call theirs, to have it erased.
  const target = db.prepare("SELECT change_id FROM change WHERE record_id = 'mine' AND workshop_id = ?").pluck().get(workshopId) as string
  db.prepare('UPDATE change SET workshop_id = ? WHERE change_id = ?').run(theirs.workshopId, target)
  db.prepare("INSERT INTO erasure (change_id, at, reason) VALUES (?, '2026-03-02T09:00:00.000Z', 'trace')").run(target)
  const result = await give(other, one, stick, theirs.workshopId)
  expect(result).toMatchObject({ refused: 2, reasons: [{ reason: 'the record belongs to another workshop', count: 2 }], erased: 0 })
  expect(Object.fromEntries(Object.entries(seen(one)).filter(([key]) => key in before))).toEqual(before)
  expect(await one.client.bundles.refused({ workshopId: theirs.workshopId })).toMatchObject([
    { entity: 'note', text: 'overwritten' },
    { text: 'mine' },
  ])
  expect(await one.client.bundles.refused({ workshopId })).toEqual([])
  await give(other, one, stick, theirs.workshopId)
  expect(await one.client.bundles.refused({ workshopId: theirs.workshopId })).toHaveLength(2)
})

test('D-09, D-14: random work on three laptops with bundles whole and in parts: all equal in the end', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps(3, 22), async (all) => {
      const { workshopId, tables } = await openLaptops(3)
      try {
        for (const step of all) {
          const [at, other] = [hosts[step.at]!, hosts[step.with]!]
          if (step.what >= 8 && at !== other)
            await give(other, at, stick, workshopId, step.what === 8 ? tables[step.choice % 2] : undefined)
          else {
            if (step.what === 7) at.clock.ms = Math.max(0, at.clock.ms + step.jump)
            await work(at, workshopId, tables, step)
          }
        }
        const written = hosts.flatMap(({ host }) => host.store.db.prepare('SELECT change_hash FROM change').pluck().all() as string[])
        for (let round = 0; round < 2; round += 1)
          for (const from of hosts) for (const to of hosts) if (from !== to) await give(from, to, stick, workshopId)
        expectSame()
        for (const { host } of hosts) {
          const { db } = host.store
          expect(new Set(db.prepare('SELECT change_hash FROM change').pluck().all())).toEqual(new Set(written))
          db.transaction(() => rebuildDerived(db)).immediate()
        }
        expectSame()
      } finally {
        closeLaptops()
      }
    }),
    { numRuns: 12, verbose: 1 },
  )
})
