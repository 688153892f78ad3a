import { Fault } from '../fault.ts'
import type { Db } from './openDatabase.ts'

/** Numbered in tens; once published a migration never changes. `up` runs inside one transaction. */
export type Migration = { version: number; name: string; up: (db: Db) => void }

const currentVersion = (db: Db): number => Number(db.pragma('user_version', { simple: true }))

/**
 * Brings a file to the newest version, all or nothing. `beforeFirst` gets the chance to make a verified backup
 * and runs only when there is something to migrate away from. Throws what a step threw; the version is unchanged then.
 */
export const migrate = (db: Db, migrations: readonly Migration[], beforeFirst: (from: number) => void): void => {
  const from = currentVersion(db)
  const pending = migrations.filter((migration) => migration.version > from)
  if (pending.length === 0) return
  if (from > 0) beforeFirst(from)
  db.transaction(() => {
    for (const migration of pending) {
      migration.up(db)
      db.pragma(`user_version = ${migration.version}`)
    }
    const broken = db.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Fault('DAMAGED', { rows: broken.length })
  }).immediate()
}

/** The file version that this app writes. */
export const newestVersion = (migrations: readonly Migration[]): number => Math.max(0, ...migrations.map((migration) => migration.version))
