import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertRow, toRow } from '../../../src/host/changes/changeRows.ts'
import { migrate, newestVersion } from '../../../src/host/db/migrate.ts'
import { MIGRATIONS } from '../../../src/host/db/migrations/index.ts'
import { APPLICATION_ID, openForReading } from '../../../src/host/db/openDatabase.ts'
import { dataFile } from '../../../src/host/host.ts'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { newNote } from '../../../src/shared/domain/records/defaults.ts'
import { openTestHost } from '../../support/testHost.ts'
import type { TestHost } from '../../support/testHost.ts'
import { ORIGIN } from '../store/bareStore.ts'
import { visibleRecords } from '../store/visibleRecords.ts'
import { findBytes } from './findBytes.ts'
import { ALL_SECRETS, NOTE, plantTraces, SECRETS } from './plantTraces.ts'
import type { Traces } from './plantTraces.ts'

let open: TestHost
let traces: Traces
beforeEach(async () => {
  open = openTestHost()
  traces = await plantTraces(open)
})
afterEach(() => open.close())

const erase = () => open.client.privacy.erasePerson({ id: traces.person })

test('a backup of the first version is erased, too, and opens with this one', async () => {
  const file = join(open.dataDir, 'backups', 'tavolata-2026-01-01T09-00-00-000Z-before-version-10.db')
  const old = new Database(file)
  old.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(old, MIGRATIONS.slice(0, 1), () => {})
  old.prepare("INSERT INTO meta (key, value) VALUES ('replica', 'old'), ('place', 'old')").run()
  const change = {
    workshopId: traces.workshopId,
    replica: 'old',
    ms: 1,
    ctr: 0,
    bases: [],
    action: 'a',
    label: 'add',
    author: 'a',
    via: 'v',
  }
  // The fields that people had then.
  const { name, organisation } = SECRETS
  const person = { name, organisation, stakeholderType: null, country: '', city: '', role: 'host', quoteConsent: false, listConsent: true }
  const note = { ...newNote(ORIGIN, 'quote', 'An old note'), speaker: name }
  insertRow(old, toRow({ ...change, id: 'old.1', seq: 1, entity: 'participant', recordId: traces.person, fields: person }, 'salt', 'now'))
  insertRow(old, toRow({ ...change, id: 'old.2', seq: 2, entity: 'note', recordId: 'old note', fields: note }, 'salt', 'now'))
  old
    .prepare(
      `INSERT INTO participant (id, workshop_id, name, organisation, country, city, role, quote_consent, list_consent, heads, conflicts)
        VALUES (?, ?, ?, ?, '', '', 'host', 0, 1, '["old.1"]', '[]')`,
    )
    .run(traces.person, traces.workshopId, name, organisation)
  old.close()

  expect((await erase()).kept).toEqual([])
  expect(findBytes(open.dataDir, ALL_SECRETS)).toEqual([])
  const copy = openForReading(file)
  expect(copy.pragma('user_version', { simple: true })).toBe(newestVersion(MIGRATIONS))
  expect(inspectDatabase(copy).findings).toEqual([])
  expect(visibleRecords(copy)).toMatchObject({ 'note old note': { text: 'An old note', speaker: null } })
  copy.close()
})

test('a kept file whose newest changes are still in the log beside it is erased with them', async () => {
  const kept = join(open.dataDir, 'tavolata-before-restore-crashed.db')
  await open.client.participants.update({ id: traces.person, fields: { city: 'Only in the log' } })
  for (const end of ['', '-wal']) copyFileSync(`${dataFile(open.dataDir)}${end}`, `${kept}${end}`)
  expect(findBytes(open.dataDir, ['Only in the log'])).toContain('tavolata-before-restore-crashed.db-wal: Only in the log')
  expect((await erase()).kept).toEqual([])
  expect(findBytes(open.dataDir, [...ALL_SECRETS, 'Only in the log'])).toEqual([])
  expect(existsSync(`${kept}-wal`)).toBe(false)
  const copy = openForReading(kept)
  expect(inspectDatabase(copy).findings).toEqual([])
  expect(copy.prepare('SELECT text FROM note WHERE id = ?').pluck().get(traces.notes[0])).toBe(NOTE)
  copy.close()
})

test('a copy that was damaged before is erased as well, and its damage stays in sight', async () => {
  const file = join(open.dataDir, 'backups', 'tavolata-2026-01-01T09-00-00-000Z-asked-damaged.db')
  mkdirSync(join(open.dataDir, 'backups'), { recursive: true })
  open.host.store.db.prepare('VACUUM INTO ?').run(file)
  const damaged = new Database(file)
  damaged.prepare("UPDATE change SET body = replace(body, 'Somebody', 'Sxmebody') WHERE record_id = ?").run(traces.notes[2])
  damaged.close()
  expect((await erase()).kept).toEqual([])
  expect(findBytes(open.dataDir, ALL_SECRETS)).toEqual([])
  const copy = openForReading(file)
  expect(inspectDatabase(copy).findings.map(({ code, records }) => [code, records])).toEqual([['hash', [traces.notes[2]]]])
  copy.close()
})

test('copies write under names of their own, so that a restored one never uses a name of the live file again', async () => {
  await erase()
  const { db } = open.host.store
  const replicas = new Set([db.prepare("SELECT value FROM meta WHERE key = 'replica'").pluck().get()])
  const backups = await open.client.safety.backups()
  for (const { file } of backups) {
    const copy = openForReading(file)
    replicas.add(copy.prepare("SELECT value FROM meta WHERE key = 'replica'").pluck().get())
    copy.close()
  }
  expect(replicas.size).toBe(backups.length + 1)
})

test('a database of somebody else in the folder is neither touched nor named', async () => {
  const file = join(open.dataDir, 'own.db')
  const foreign = new Database(file)
  foreign.exec('CREATE TABLE mine (text TEXT)')
  foreign.close()
  const before = readFileSync(file)
  expect((await erase()).kept).toEqual([])
  expect(readFileSync(file)).toEqual(before)
})
