import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { explain } from '../../../src/host/doors/commandLine/sentences.ts'
import { migrate, newestVersion } from '../../../src/host/db/migrate.ts'
import type { Migration } from '../../../src/host/db/migrate.ts'
import { MIGRATIONS } from '../../../src/host/db/migrations/index.ts'
import { APPLICATION_ID, openDatabase } from '../../../src/host/db/openDatabase.ts'
import { createBackups } from '../../../src/host/features/safety/backups.ts'
import { restoreBackup } from '../../../src/host/features/safety/restoreBackup.ts'
import { inspectDatabase } from '../../../src/host/features/safety/inspectDatabase.ts'
import { openTestHost } from '../../support/testHost.ts'
import { newTestFolder } from '../../support/testWorld.ts'
import { addNote, openBareStore } from './bareStore.ts'
import { visibleRecords } from './visibleRecords.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = newTestFolder()
  file = join(folder, 'tavolata.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

const errorOf = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}

test('A-11: a file of a newer app is refused with both versions named, and not one byte of it changes', () => {
  const { store, close } = openBareStore({ folder })
  addNote(store, 'from the future')
  close()
  const newer = new Database(file)
  newer.pragma('user_version = 9990')
  newer.close()
  const before = sha256(file)
  const error = errorOf(() => openTestHost({ dataDir: folder }))
  expect(explain(error)).toMatch(new RegExp(`newer Tavolata.*9990.*${newestVersion(MIGRATIONS)}`))
  expect(sha256(file)).toBe(before)
  expect(existsSync(`${file}-wal`)).toBe(false)
})

test('A-11, seeded bug: without the guard the newer file would open', () => {
  openBareStore({ folder }).close()
  const newer = new Database(file)
  newer.pragma('user_version = 9990')
  newer.close()
  expect(() => openDatabase(file, newestVersion(MIGRATIONS))).toThrow('NEWER_VERSION')
  expect(() => openDatabase(file, Infinity).close()).not.toThrow()
})

/** Each published version has its fixture: `version-<number>.sql`, a dump of a small database as that version left it. */
const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))

test('A-12: every published version has a fixture', () => {
  const there = readdirSync(fixtures).toSorted()
  expect(there).toEqual(MIGRATIONS.flatMap(({ version }) => [`version-${version}.json`, `version-${version}.sql`]).toSorted())
})

test.each(MIGRATIONS.map(({ version }) => version))('A-12: version %i opens, with every record and hash as it was', (version) => {
  const old = new Database(file)
  old.exec(readFileSync(join(fixtures, `version-${version}.sql`), 'utf8'))
  expect(old.pragma('user_version', { simple: true })).toBe(version)
  old.close()
  const { host, close } = openTestHost({ dataDir: folder })
  const { findings } = inspectDatabase(host.store.db)
  const records: unknown = JSON.parse(JSON.stringify(visibleRecords(host.store.db)))
  close()
  expect(findings).toEqual([])
  expect(records).toMatchObject(JSON.parse(readFileSync(join(fixtures, `version-${version}.json`), 'utf8')) as object)
})

test.each(MIGRATIONS.map(({ version }) => version))('A-12: a backup of version %i is found whole, and is restored', (version) => {
  const backup = join(folder, 'backup.db')
  const old = new Database(backup)
  old.exec(readFileSync(join(fixtures, `version-${version}.sql`), 'utf8'))
  expect(inspectDatabase(old).findings).toEqual([])
  old.close()
  const { host, close } = openTestHost({ dataDir: folder })
  const { notes } = restoreBackup(host, backup, { author: 'tester', via: 'test' })
  expect(notes).toBe(host.store.db.prepare('SELECT count(*) FROM note').pluck().get())
  expect(inspectDatabase(host.store.db).findings).toEqual([])
  close()
})

test('the copy that is made before a file gets a new version is not taken for a damaged one', async () => {
  const old = new Database(file)
  old.exec(readFileSync(join(fixtures, `version-${MIGRATIONS[0]!.version}.sql`), 'utf8'))
  old.close()
  const { client, close } = openTestHost({ dataDir: folder })
  expect((await client.safety.backups()).map(({ reason }) => reason)).toEqual([`before-version-${MIGRATIONS[0]!.version}`])
  close()
})

test('A-12, seeded bug: a migration that changes a word of the log is found by its hash', () => {
  const [first] = MIGRATIONS
  const db = new Database(file)
  db.exec(readFileSync(join(fixtures, `version-${first!.version}.sql`), 'utf8'))
  db.exec("UPDATE change SET body = replace(body, 'benches', 'branches')")
  expect(inspectDatabase(db).findings.map(({ code }) => code)).toEqual(['hash'])
  db.close()
})

const newest = newestVersion(MIGRATIONS)
const addColumn: Migration = { version: newest + 10, name: 'add-column', up: (db) => db.exec('ALTER TABLE note ADD COLUMN extra TEXT') }
const throwing: Migration = {
  version: newest + 20,
  name: 'throw',
  up: (db) => {
    db.exec("UPDATE note SET text = 'half migrated'")
    throw new Error('This step fails.')
  },
}

/** What opening does with a pending migration: the backup comes first. */
const migrateWithBackup = (migrations: readonly Migration[]): void => {
  const db = openDatabase(file, newestVersion(migrations))
  try {
    migrate(db, migrations, (from) => {
      createBackups({ dataDir: folder, db: () => db, now: Date.now, log: () => {}, warn: () => {} }).backUp(`before-version-${from}`)
    })
  } finally {
    db.close()
  }
}

test('A-13: a migration that throws changes nothing; the backup from before is offered and can be restored', async () => {
  const bare = openBareStore({ folder })
  addNote(bare.store, 'as it was')
  bare.close()
  expect(() => migrateWithBackup([...MIGRATIONS, addColumn, throwing])).toThrow('This step fails.')

  const { host, client, close } = openTestHost({ dataDir: folder })
  expect(host.store.db.pragma('user_version', { simple: true })).toBe(newestVersion(MIGRATIONS))
  expect(host.store.db.prepare('SELECT text FROM note').pluck().all()).toEqual(['as it was'])
  expect(host.store.db.prepare("SELECT count(*) FROM pragma_table_info('note') WHERE name = 'extra'").pluck().get()).toBe(0)
  const [backup] = await client.safety.backups()
  expect(backup).toMatchObject({ reason: `before-version-${newestVersion(MIGRATIONS)}`, notes: 1 })
  expect(await client.safety.restore({ file: backup!.file })).toMatchObject({ notes: 1 })
  expect((await client.safety.check()).findings).toEqual([])
  close()
})

test('A-13, seeded bug: a migration outside a transaction leaves the file between two versions', () => {
  const bare = openBareStore({ folder })
  addNote(bare.store, 'as it was')
  bare.close()
  const db = openDatabase(file, newest + 20)
  addColumn.up(db)
  expect(() => throwing.up(db)).toThrow('This step fails.')
  expect(db.prepare('SELECT text FROM note').pluck().all()).not.toEqual(['as it was'])
  db.close()
})

test('a migration that breaks a reference is rolled back', () => {
  openBareStore({ folder }).close()
  const breaking: Migration = {
    version: newest + 10,
    name: 'break',
    up: (db) =>
      db.exec(
        "CREATE TABLE child (id TEXT REFERENCES note (id)) STRICT; PRAGMA defer_foreign_keys = ON; INSERT INTO child VALUES ('none')",
      ),
  }
  expect(() => migrateWithBackup([...MIGRATIONS, breaking])).toThrow()
  const { db, close } = openBareStore({ folder })
  expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'child'").pluck().get()).toBe(0)
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
  close()
})
