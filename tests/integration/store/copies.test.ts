import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChangeRow } from '../../../src/host/changes/changeRows.ts'
import { mergeRows } from '../../../src/host/changes/merge.ts'
import { restoreBackup } from '../../../src/host/features/safety/restoreBackup.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { newTestFolder } from '../../support/testWorld.ts'
import { addNote, openBareStore } from './bareStore.ts'
import { newTable } from './newTable.ts'

let dataDir: string
beforeEach(() => {
  dataDir = newTestFolder()
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const noteAt = (client: TestHost['client'], tableId: string, id: string) =>
  client.notes.create({ id, tableId, round: 1, kind: 'idea', text: `Note ${id}` })

test('a copied file writes under a name of its own, also where the file system gives it the place of the old one', () => {
  const file = join(dataDir, 'tavolata.db')
  const spare = join(dataDir, 'spare.db')
  const names = new Set<string>()
  for (let copy = 0; copy < 6; copy += 1) {
    const { store, close } = openBareStore({ folder: dataDir })
    addNote(store, `copy ${copy}`)
    names.add(store.replica())
    close()
    copyFileSync(file, spare)
    rmSync(file)
    copyFileSync(spare, file)
  }
  expect(names.size).toBe(6)
})

test('a file that only closed and opened again keeps its name', () => {
  const names = [0, 1, 2].map(() => {
    const { store, close } = openBareStore({ folder: dataDir })
    const name = store.replica()
    addNote(store, 'text')
    close()
    return name
  })
  expect(new Set(names).size).toBe(1)
})

test('restoring in a running host keeps the old file, tells every client, and goes on under a new name', async () => {
  const { host, client, close } = openTestHost({ dataDir })
  const { workshopId, tableId } = await newTable(client)
  await noteAt(client, tableId, 'early')
  const backup = await client.safety.backUp()
  await noteAt(client, tableId, 'late')
  const nameBefore = host.store.replica()
  const events = host.feed.watch(AbortSignal.timeout(10_000))
  await events.next()
  const restored = await client.safety.restore({ file: backup.file })
  expect((await events.next()).value).toMatchObject({ workshopId: null, topics: ['everything'] })
  await events.return(undefined)
  expect((await client.notes.list({ workshopId })).map(({ id }) => id)).toEqual(['early'])
  expect(host.store.replica()).not.toBe(nameBefore)

  await noteAt(client, tableId, 'next')
  expect((await client.notes.list({ workshopId })).map(({ id }) => id)).toEqual(['early', 'next'])
  expect((await client.safety.check()).findings).toEqual([])
  expect(host.store.db.prepare('SELECT max(seq) FROM change WHERE replica = ?').pluck().get(host.store.replica())).toBe(1)
  const again = restoreBackup(host, restored.kept!, { author: 'tester', via: 'test' })
  expect(again.notes).toBe(2)
  expect((await client.notes.list({ workshopId })).map(({ id }) => id)).toEqual(['early', 'late'])
  close()
})

test('a restore that fails leaves the host running on what it had', async () => {
  const { host, client, close } = openTestHost({ dataDir })
  const { workshopId, tableId } = await newTable(client)
  await noteAt(client, tableId, 'here')
  expect(() =>
    host.reopen(() => {
      throw new Error('The stick was pulled out.')
    }),
  ).toThrow(expect.objectContaining({ code: 'INTERNAL', cause: new Error('The stick was pulled out.') }))
  await noteAt(client, tableId, 'still')
  expect((await client.notes.list({ workshopId })).length).toBe(2)
  close()
})

test('a backup that does not open after all leaves the host running on what it had', async () => {
  const { host, client, close } = openTestHost({ dataDir })
  const { workshopId, tableId } = await newTable(client)
  const backup = await client.safety.backUp()
  await noteAt(client, tableId, 'late')
  const name = host.store.replica()
  const spoilt = new Database(backup.file)
  spoilt.exec('DROP TABLE meta')
  spoilt.close()
  await expect(client.safety.restore({ file: backup.file })).rejects.toThrow('INTERNAL')
  await noteAt(client, tableId, 'still')
  expect((await client.notes.list({ workshopId })).map(({ id }) => id)).toEqual(['late', 'still'])
  expect(host.store.replica()).toBe(name)
  expect((await client.safety.check()).findings).toEqual([])
  expect(readdirSync(dataDir).filter((one) => one.includes('restor'))).toEqual([])
  close()
})

test('where nothing opens any more, every call says why, until a backup is brought in', async () => {
  const { host, client, close } = openTestHost({ dataDir })
  const { workshopId, tableId } = await newTable(client)
  await noteAt(client, tableId, 'early')
  const { file: backup } = await client.safety.backUp()
  expect(() =>
    host.reopen((file) => {
      writeFileSync(file, 'not a database at all')
      return () => {}
    }),
  ).toThrow('NOT_OURS')
  await expect(client.notes.list({ workshopId })).rejects.toMatchObject({ code: 'NOT_OURS' })
  await expect(noteAt(client, tableId, 'late')).rejects.toMatchObject({ code: 'NOT_OURS' })
  await client.safety.restore({ file: backup })
  expect((await client.notes.list({ workshopId })).map(({ id }) => id)).toEqual(['early'])
  close()
})

test('only what the list of backups shows can be restored from a page', async () => {
  const { client, close } = openTestHost({ dataDir })
  const { file } = await client.safety.backUp()
  const elsewhere = join(dataDir, 'copy.db')
  copyFileSync(file, elsewhere)
  for (const name of [elsewhere, basename(file), ''])
    await expect(client.safety.restore({ file: name })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  close()
})

test('backups: five newest and one per day for two weeks stay, the ones before a change of version always', async () => {
  const { host, client, clock, close } = openTestHost({ dataDir })
  const { tableId } = await newTable(client)
  host.backups.backUp('before-version-10')
  for (let backup = 0; backup < 60; backup += 1) {
    if (backup % 20 === 0) await noteAt(client, tableId, `n${backup}`)
    clock.ms += 8 * 3_600_000
    host.backups.backUp('automatic')
  }
  const names = readdirSync(join(dataDir, 'backups'))
  expect(names.filter((name) => name.includes('before-version')).length).toBe(1)
  const backups = (await client.safety.backups()).filter(({ reason }) => reason === 'automatic')
  expect(new Set(backups.map(({ at }) => at.slice(0, 10))).size).toBe(14)
  expect(backups.length).toBe(14 + 3)
  expect(backups[0]!.at).toBe(new Date(Date.parse(backups[0]!.at)).toISOString())
  expect(names.some((name) => name.startsWith('.'))).toBe(false)
  close()
})

test('automatic backups are made when something changed, and only then', async () => {
  const { host, client, close } = openTestHost({ dataDir })
  const { tableId } = await newTable(client)
  host.backups.start()
  expect((await client.safety.backups()).map(({ reason }) => reason)).toEqual(['start'])
  host.backups.start()
  expect((await client.safety.backups()).length).toBe(1)
  await noteAt(client, tableId, 'new')
  close()
  const { client: later, close: closeLater } = openTestHost({ dataDir })
  expect((await later.safety.backups()).map(({ reason, notes }) => [reason, notes])).toEqual([
    ['close', 1],
    ['start', 0],
  ])
  closeLater()
})

test('a log with a gap is reported, and can be backed up and restored all the same', async () => {
  const other = openBareStore()
  for (const id of ['a', 'b', 'c']) addNote(other.store, 'text', id)
  const rows = other.db.prepare('SELECT * FROM change WHERE seq <> 2').all() as ChangeRow[]
  other.close()
  const { host, client, close } = openTestHost({ dataDir })
  await newTable(client)
  host.store.db.transaction(() => mergeRows(host.store.db, rows, 'now')).immediate()
  expect((await client.safety.check()).findings.map(({ code }) => code)).toEqual(['gap'])
  const backup = await client.safety.backUp()
  expect(backup).toMatchObject({ reason: 'asked', notes: 2 })
  expect(await client.safety.restore({ file: backup.file })).toMatchObject({ notes: 2 })
  close()
})

test('a file that a crash left with its newest notes in the log beside it is restored whole', async () => {
  const crashed = newTestFolder()
  const { store, close } = openBareStore({ folder: crashed })
  addNote(store, 'only in the log beside the file', 'newest')
  const left = join(dataDir, 'left.db')
  for (const end of ['', '-wal']) copyFileSync(`${join(crashed, 'tavolata.db')}${end}`, `${left}${end}`)
  close()
  rmSync(crashed, { recursive: true })
  const { host, close: closeHost } = openTestHost({ dataDir })
  expect(restoreBackup(host, left, { author: 'tester', via: 'test' })).toMatchObject({ notes: 1 })
  expect(host.store.db.prepare('SELECT id FROM note').pluck().all()).toEqual(['newest'])
  closeHost()
})
