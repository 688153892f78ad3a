import { statSync } from 'node:fs'
import type { Db } from './openDatabase.ts'
import { randomHex } from './randomHex.ts'

/**
 * Makes sure that this file writes under a name of its own. A copied or restored file has another inode than the one noted
 * inside; it gets a new replica id, so that two histories never use the same (replica, seq).
 */
export const claimReplica = (db: Db, file: string): void => {
  const { dev, ino } = statSync(file)
  const place = `${dev}:${ino}`
  const known = db.prepare("SELECT value FROM meta WHERE key = 'place'").pluck().get() as string | undefined
  if (known === place) return
  const save = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  db.transaction(() => {
    save.run('place', place)
    save.run('replica', randomHex(16))
  }).immediate()
}
