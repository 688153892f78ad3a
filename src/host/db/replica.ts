import { statSync } from 'node:fs'
import type { Db } from './openDatabase.ts'
import { randomHex } from './randomHex.ts'

/**
 * Makes sure that this file writes under a name of its own. A copied or restored file lies elsewhere on the disk than it
 * says inside; it gets a new replica id, so that two histories never use the same (replica, seq).
 */
export const claimReplica = (db: Db, file: string): void => {
  const { dev, ino, birthtimeMs } = statSync(file)
  // File systems give the inode of a deleted file to the next one; the time of its birth tells the two apart.
  const place = `${dev}:${ino}:${birthtimeMs}`
  const known = db.prepare("SELECT value FROM meta WHERE key = 'place'").pluck().get() as string | undefined
  if (known === place) return
  const save = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  db.transaction(() => {
    save.run('place', place)
    save.run('replica', randomHex(16))
  }).immediate()
}
