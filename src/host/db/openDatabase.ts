import Database from 'better-sqlite3'
import { existsSync, statSync } from 'node:fs'
import { Fault, toFault } from '../fault.ts'
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
  const isNew = !existsSync(file) || (statSync(file).size === 0 && !existsSync(`${file}-wal`))
  if (!isNew) {
    const header = readHeader(file)
    if (header.applicationId !== APPLICATION_ID) throw new Fault('NOT_OURS', { file })
    if (header.userVersion > newestVersion) throw new Fault('NEWER_VERSION', { found: header.userVersion, known: newestVersion })
  }
  let db: Db | undefined
  try {
    db = new Database(file, { timeout: 1000 })
    assertSqliteVersion(db)
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    applySafePragmas(db)
    if (isNew) db.pragma(`application_id = ${APPLICATION_ID}`)
    // The first write takes the lock for good, so a second instance learns of us now and not at its first note.
    db.exec('BEGIN IMMEDIATE; COMMIT')
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version > newestVersion) throw new Fault('NEWER_VERSION', { found: version, known: newestVersion })
    return db
  } catch (error) {
    db?.close()
    throw toFault(error)
  }
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
