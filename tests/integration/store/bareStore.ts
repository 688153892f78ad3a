import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { NoteOrigin } from '../../../src/shared/domain/records/defaults.ts'
import { newNote } from '../../../src/shared/domain/records/defaults.ts'
import type { ActionInfo, Store, Surroundings } from '../../../src/host/changes/store.ts'
import { createStore } from '../../../src/host/changes/store.ts'
import { migrate, newestVersion } from '../../../src/host/db/migrate.ts'
import { MIGRATIONS } from '../../../src/host/db/migrations/index.ts'
import type { Db } from '../../../src/host/db/openDatabase.ts'
import { openDatabase } from '../../../src/host/db/openDatabase.ts'
import { randomHex } from '../../../src/host/db/randomHex.ts'
import { claimReplica } from '../../../src/host/db/replica.ts'
import { newTestFolder, startOfTests } from '../../support/testWorld.ts'
import type { FakeClock } from '../../support/testWorld.ts'

export type BareStore = { store: Store; db: Db; file: string; clock: FakeClock; close: () => void }

export type BareOptions = {
  folder?: string
  clock?: FakeClock
  /** Puts something between the store and its connection, such as a fault. */
  wrap?: (db: Db) => Db
  /** Waits for the disk at every commit, as the app does; left out where a test is about something else. */
  durable?: boolean
}

let stores = 0

/** The change log on a real file, without the features around it. */
export const openBareStore = (options: BareOptions = {}): BareStore => {
  const folder = options.folder ?? newTestFolder()
  const clock = options.clock ?? startOfTests()
  const file = join(folder, 'tavolata.db')
  const db = openDatabase(file, newestVersion(MIGRATIONS))
  if (!options.durable) db.pragma('synchronous = OFF')
  migrate(db, MIGRATIONS, () => {})
  claimReplica(db, file)
  const prefix = `s${(stores += 1)}`
  let ids = 0
  const surroundings: Surroundings = {
    now: () => (clock.ms += 1),
    newId: () => `${prefix}-${(ids += 1)}`,
    salt: () => randomHex(16),
  }
  return {
    store: createStore(options.wrap ? options.wrap(db) : db, surroundings),
    db,
    file,
    clock,
    close: () => {
      db.close()
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const ORIGIN: NoteOrigin = { sessionId: 'session', tableId: 'table', round: 1, notedAt: '2026-03-02T09:00:00.000Z' }

export const info = (label: string): ActionInfo => ({ workshopId: 'workshop', label, author: 'tester', via: 'test' })

/** One note by one action; returns its id. */
export const addNote = (store: Store, text: string, id?: string): string =>
  store.act(info('note.add'), (write) => write.add('note', newNote(ORIGIN, 'idea', text), id))

export const editNote = (store: Store, id: string, text: string, seen?: readonly string[]): void =>
  store.act(info('note.edit'), (write) => write.set('note', id, { text }, seen))

export const removeNote = (store: Store, id: string): void => store.act(info('note.remove'), (write) => write.remove('note', id))

export const textOf = (db: Db, id: string): string | undefined =>
  db.prepare('SELECT text FROM note WHERE id = ?').pluck().get(id) as string | undefined
