import Database from 'better-sqlite3'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault, toFault } from '../fault.ts'
import type { DatabaseHeader } from './header.ts'
import { readHeader } from './header.ts'

export type Db = Database.Database

/** "TAVO": marks a file as ours before anything in it is trusted (SQLite application_id, header offset 68). */
export const APPLICATION_ID = 0x5441564f

/** Older SQLite could corrupt a WAL that two connections reset together (fixed in 3.51.3, March 2026). */
const OLDEST_SQLITE = [3, 51, 3] as const

const assertSqliteVersion = (db: Db): void => {
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get())
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const [a, b, c] = OLDEST_SQLITE
  if (major * 1e6 + minor * 1e3 + patch < a * 1e6 + b * 1e3 + c) throw new Error(`SQLite ${version} is too old.`)
}

/**
 * Opens the live file for one process only: nobody else can write (or read) it meanwhile, and a commit is on the disk
 * when it returns (synchronous=FULL; better-sqlite3's own default would lose acknowledged notes on a power cut).
 * Throws ALREADY_OPEN, READ_ONLY, NOT_OURS, NEWER_VERSION or DAMAGED; the file is untouched then.
 */
export const openDatabase = (file: string, newestVersion: number): Db => {
  const size = sizeOf(file)
  // A rollback journal beside the file means that creating it was cut short: SQLite has to take that back before we look.
  const isUnfinished = sizeOf(`${file}-journal`) > 0
  const isNew = size === 0 && sizeOf(`${file}-wal`) === 0
  if (!isNew && !isUnfinished) assertOurs(file, readHeader(file), newestVersion)
  let db: Db | undefined
  try {
    assertWritable(file)
    db = new Database(file, { timeout: 1000 })
    // First of all: it spares the shared-memory file, for which a full disk has no room.
    db.pragma('locking_mode = EXCLUSIVE')
    assertSqliteVersion(db)
    // Our mark has to be in the file itself before the write-ahead log begins: after a crash the header is all that we see.
    if (numberFrom(db, 'page_count') === 0) db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma('journal_mode = WAL')
    applySafePragmas(db)
    // The first write takes the lock for good, so a second instance learns of us now and not at its first note.
    db.exec('BEGIN IMMEDIATE; COMMIT')
    // Asked again, because the header can be older than the write-ahead log.
    assertOurs(file, { applicationId: numberFrom(db, 'application_id'), userVersion: numberFrom(db, 'user_version') }, newestVersion)
    return db
  } catch (error) {
    db?.close()
    throw toFault(error)
  }
}

/** SQLite opens what it may not write and then fails at the lock with an I/O error that says nothing. */
const assertWritable = (file: string): void => {
  accessSync(dirname(file), constants.W_OK)
  if (existsSync(file)) accessSync(file, constants.W_OK)
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const numberFrom = (db: Db, pragma: string): number => Number(db.pragma(pragma, { simple: true }))

const assertOurs = (file: string, found: DatabaseHeader, newestVersion: number): void => {
  if (found.applicationId !== APPLICATION_ID) throw new Fault('NOT_OURS', { file })
  if (found.userVersion > newestVersion) throw new Fault('NEWER_VERSION', { found: found.userVersion, known: newestVersion })
}

/** Opens a backup or a foreign candidate to look at, never to change. */
export const openForReading = (file: string): Db => {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  return db
}

const applySafePragmas = (db: Db): void => {
  db.pragma('synchronous = FULL')
  // On macOS fsync alone leaves the drive's cache unwritten.
  db.pragma('fullfsync = 1')
  db.pragma('checkpoint_fullfsync = 1')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  db.pragma('secure_delete = ON')
}
