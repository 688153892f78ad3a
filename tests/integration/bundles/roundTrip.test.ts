import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { visibleRecords } from '../store/visibleRecords.ts'
import { dropStick, give, handOver, newStick, takeOver } from './exchange.ts'

let one: TestHost
let two: TestHost
let stick: string
beforeEach(() => {
  one = openTestHost({ idPrefix: 'one' })
  two = openTestHost({ idPrefix: 'two' })
  stick = newStick()
})
afterEach(() => {
  one.close()
  two.close()
  dropStick(stick)
})

test('a workshop that is not there comes in whole, shows itself in the Library, and comes in again without harm', async () => {
  await one.client.workshops.addSample({ name: 'milan-turin' })
  const { id } = await one.client.workshops.addSample({ name: 'torino' })
  const file = await handOver(one, stick, id)
  const before = visibleRecords(two.host.store.db)
  const preview = await takeOver(two, file, { dryRun: true })
  expect(preview).toMatchObject({ isHere: false, known: 0, conflicts: 0, refused: 0, title: expect.stringContaining('Torino') as string })
  expect(visibleRecords(two.host.store.db)).toEqual(before)
  expect(await takeOver(two, file)).toEqual(preview)
  expect((await two.client.workshops.list()).map((workshop) => workshop.id)).toEqual([id])
  expect(await two.client.notes.list({ workshopId: id })).toEqual(await one.client.notes.list({ workshopId: id }))
  expect(inspectDatabase(two.host.store.db).findings).toEqual([])
  const again = await takeOver(two, file)
  expect(again).toMatchObject({ new: 0, known: preview.new, conflicts: 0, refused: 0, records: {}, isHere: true })
})

test('a passphrase, the key of the workshop, and nothing at all each open what they lock', async () => {
  const { id } = await one.client.workshops.addSample({ name: 'torino' })
  const locked = await handOver(one, stick, id, { lock: { kind: 'passphrase', passphrase: 'perché no, già' } })
  const keyed = await handOver(one, stick, id, { lock: { kind: 'key' } })
  for (const file of [locked, keyed]) expect(readFileSync(file).includes('Torino')).toBe(false)
  await expect(takeOver(two, locked)).rejects.toMatchObject({ code: 'WRONG_KEY', detail: { context: 'missing' } })
  await expect(takeOver(two, locked, { passphrase: 'something else' })).rejects.toMatchObject({
    code: 'WRONG_KEY',
    detail: { context: 'words' },
  })
  await expect(takeOver(two, keyed)).rejects.toMatchObject({ code: 'WRONG_KEY', detail: { context: 'key' } })
  expect(await two.client.workshops.list()).toEqual([])
  const { new: added } = await takeOver(two, locked, { passphrase: 'perché no, già'.normalize('NFD') })
  expect(added).toBeGreaterThan(100)
  expect(await takeOver(two, keyed)).toMatchObject({ new: 0, known: added })
})

test('two laptops that each made a key read each other afterwards, and what was locked before stays readable', async () => {
  const { id } = await one.client.workshops.addSample({ name: 'torino' })
  const early = await handOver(one, stick, id, { lock: { kind: 'key' } })
  await give(one, two, stick, id)
  two.host.store.db.prepare('DELETE FROM workshop_key').run()
  const other = await handOver(two, stick, id, { lock: { kind: 'key' } })
  await expect(takeOver(one, other)).rejects.toMatchObject({ code: 'WRONG_KEY' })
  await give(two, one, stick, id)
  await give(one, two, stick, id)
  for (const [host, file] of [
    [one, early],
    [one, other],
    [two, early],
    [two, other],
  ] as const)
    expect(await takeOver(host, file)).toMatchObject({ new: 0 })
})

test('a table alone: its notes and what they hang on, nobody by name, nothing of other tables', async () => {
  const { id } = await one.client.workshops.addSample({ name: 'torino' })
  const notes = await one.client.notes.list({ workshopId: id })
  const tableId = notes[0]!.tableId
  const { records } = await give(one, two, stick, id, tableId)
  expect(Object.keys(records).toSorted()).toEqual(expect.arrayContaining(['note', 'session', 'table', 'workshop']))
  expect(records).toMatchObject({ session: 1, table: 1, workshop: 1 })
  expect(records).not.toHaveProperty('participant')
  expect(records).not.toHaveProperty('attendance')
  const here = await two.client.notes.list({ workshopId: id })
  expect(here).toEqual(notes.filter((note) => note.tableId === tableId))
  await two.client.notes.create({ id: 'note-of-two', tableId, round: 1, kind: 'idea', text: 'from the other laptop' })
  expect(await give(two, one, stick, id, tableId)).toMatchObject({ new: 1, conflicts: 0, refused: 0 })
  expect(inspectDatabase(two.host.store.db).findings).toEqual([])
  expect(await give(one, two, stick, id)).toMatchObject({ conflicts: 0, refused: 0 })
  expect(visibleRecords(two.host.store.db)).toEqual(visibleRecords(one.host.store.db))
})
