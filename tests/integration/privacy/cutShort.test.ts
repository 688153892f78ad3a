import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isSweepDue } from '../../../src/host/changes/sweep.ts'
import { copiesIn, eraseInCopy } from '../../../src/host/changes/copies.ts'
import { eraseInStore } from '../../../src/host/changes/eraseInStore.ts'
import type { Erasing } from '../../../src/host/changes/eraseInStore.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { newTestFolder } from '../../support/testWorld.ts'
import { visibleRecords } from '../store/visibleRecords.ts'
import { findBytes } from './findBytes.ts'
import { ALL_SECRETS, plantTraces } from './plantTraces.ts'
import type { Traces } from './plantTraces.ts'

let open: TestHost
let traces: Traces
let folder: string
beforeEach(async () => {
  folder = newTestFolder()
  open = openTestHost()
  traces = await plantTraces(open)
})
afterEach(() => {
  open.close()
  rmSync(folder, { recursive: true, force: true })
})

const found = (dataDir: string): string[] => findBytes(dataDir, ALL_SECRETS)
const info = () => ({ workshopId: traces.workshopId, label: 'person.erase', author: 'tester', via: 'test' })
const erasing = (): Erasing => ({
  workshopId: traces.workshopId,
  what: 'people',
  ids: new Set([traces.person]),
  names: new Set(),
  reason: 'person',
})

/** What a killed host would have left on the disk at this moment: all files as they are, the write-ahead log included. */
const asAfterCrash = (): string => {
  const dataDir = join(folder, 'crashed')
  mkdirSync(join(dataDir, 'backups'), { recursive: true })
  for (const part of ['', 'backups'])
    for (const entry of readdirSync(join(open.dataDir, part), { withFileTypes: true }))
      if (entry.isFile()) copyFileSync(join(open.dataDir, part, entry.name), join(dataDir, part, entry.name))
  return dataDir
}

test('cut short after the backups: the person is still whole on the list, and a second time finishes', async () => {
  const before = visibleRecords(open.host.store.db)
  const [first, ...others] = copiesIn(open.dataDir)
  expect(eraseInCopy(first!, erasing(), info(), open.host.store.surroundings)).toBe(true)
  // Killed while the next one was being made.
  writeFileSync(join(open.dataDir, 'backups', '.erasing-1.db'), readFileSync(others[0]!))
  const crashed = openTestHost({ dataDir: asAfterCrash(), idPrefix: 'again' })
  expect(visibleRecords(crashed.host.store.db)).toEqual(before)
  expect(await crashed.client.privacy.erasePerson({ id: traces.person })).toMatchObject({ kept: [], backups: others.length })
  expect(existsSync(join(crashed.dataDir, 'backups', '.erasing-1.db'))).toBe(false)
  expect(found(crashed.dataDir)).toEqual([])
  crashed.close()
})

test('cut short before the file was swept: the next opening sweeps it', async () => {
  for (const file of copiesIn(open.dataDir)) eraseInCopy(file, erasing(), info(), open.host.store.surroundings)
  const { store } = open.host
  store.act(info(), (write) => eraseInStore(store.db, write, erasing(), 'now'), false)
  const dataDir = asAfterCrash()
  expect(found(dataDir)).not.toEqual([])
  const crashed = openTestHost({ dataDir, idPrefix: 'again' })
  expect(found(dataDir)).toEqual([])
  expect((await crashed.client.safety.check()).findings).toEqual([])
  expect(visibleRecords(crashed.host.store.db)).toEqual(visibleRecords(store.db))
  crashed.close()
})

test('a file that cannot be swept is named, stays due, and is swept the next time', async () => {
  const { db } = open.host.store
  // A full disk stops VACUUM in the same way as a transaction that is still open.
  const act = open.host.store.act
  open.host.store.act = (...given) => {
    const result = act(...given)
    db.exec('BEGIN')
    return result
  }
  expect((await open.client.privacy.erasePerson({ id: traces.person })).kept).toEqual(['tavolata.db'])
  db.exec('COMMIT')
  open.host.store.act = act
  expect(isSweepDue(db)).toBe(true)
  expect(await open.client.privacy.erasePerson({ id: traces.person })).toMatchObject({ kept: [], changes: 0 })
  expect(isSweepDue(db)).toBe(false)
  expect(found(open.dataDir)).toEqual([])
})

test('an act that fails half-way erases nothing in the live file', () => {
  const { store } = open.host
  const before = store.db.prepare('SELECT * FROM change ORDER BY rowid').all()
  const failing = (): unknown =>
    store.act(info(), (write) => {
      eraseInStore(store.db, write, erasing(), 'now')
      throw new Error('The power fails here.')
    })
  expect(failing).toThrow('The power fails here.')
  expect(store.db.prepare('SELECT * FROM change ORDER BY rowid').all()).toEqual(before)
})

test('a copy that cannot be cleaned is named and left as it is; the others are cleaned, and a later time gets it too', async () => {
  const [unreadable, cut] = copiesIn(open.dataDir).filter((file) => file.includes('backups')) as [string, string]
  const whole = new Map([unreadable, cut].map((file) => [file, readFileSync(file)]))
  writeFileSync(cut, whole.get(cut)!.subarray(0, -5000))
  writeFileSync(unreadable, 'this is no database')
  const { kept, backups } = await open.client.privacy.erasePerson({ id: traces.person })
  expect(kept.toSorted()).toEqual([unreadable, cut].map((file) => basename(file)).toSorted())
  expect(backups).toBe(copiesIn(open.dataDir).length - 2)
  expect(readFileSync(unreadable, 'utf8')).toBe('this is no database')
  expect([...new Set(found(open.dataDir).map((line) => line.split(':')[0]))]).toEqual([join('backups', basename(cut))])
  for (const [file, bytes] of whole) writeFileSync(file, bytes)
  expect(await open.client.privacy.erasePerson({ id: traces.person })).toMatchObject({ kept: [], backups: 2 })
  expect(found(open.dataDir)).toEqual([])
})
