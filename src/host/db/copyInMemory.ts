import Database from 'better-sqlite3'
import { existsSync, readFileSync } from 'node:fs'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { openForReading } from './openDatabase.ts'
import type { Db } from './openDatabase.ts'
import { randomHex } from './randomHex.ts'

/** A database in memory from the bytes of a file: nothing of it gets onto a disk. */
export const openInMemory = (bytes: Buffer): Db => {
  // Read and write version of the header: a database in memory cannot have a write-ahead log (sqlite.org/fileformat.html, offset 18).
  bytes[18] = 1
  bytes[19] = 1
  const db = new Database(bytes)
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('secure_delete = ON')
  return db
}

/** The same, as this version would have it, and to write into: under a name of its own, like any copied file; and its place is nowhere yet. */
export const openCopyInMemory = (bytes: Buffer): Db => {
  const db = openInMemory(bytes)
  try {
    migrate(db, MIGRATIONS, () => {})
    const save = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    save.run('replica', randomHex(16))
    save.run('place', '')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** The bytes of a closed database, with what a crash left in the log beside it. Neither file changes. */
export const bytesOf = (file: string): Buffer => {
  if (!existsSync(`${file}-wal`)) return readFileSync(file)
  const db = openForReading(file)
  try {
    return db.serialize()
  } finally {
    db.close()
  }
}
