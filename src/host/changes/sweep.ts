import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'

/** Something was erased, and its bytes may still lie in the file or its write-ahead log. In the caller's transaction. */
export const markSweepDue = (db: Db): void =>
  void prepared(db, "INSERT INTO meta (key, value) VALUES ('sweep', 'due') ON CONFLICT (key) DO NOTHING").run()

/** Is there something left to do from before a crash or a full disk? */
export const isSweepDue = (db: Db): boolean => prepared(db, "SELECT 1 FROM meta WHERE key = 'sweep'").get() !== undefined

/**
 * Writes the file anew and empties its write-ahead log, so that no page keeps what was erased. False where that did not work, such as
 * on a full disk; it stays due then, and the next opening tries again.
 */
export const sweep = (db: Db): boolean => {
  try {
    db.exec('VACUUM')
    // Before the mark goes: a crash in between leaves it, and everything is done once more.
    if (!isLogEmptied(db)) return false
    prepared(db, "DELETE FROM meta WHERE key = 'sweep'").run()
    return isLogEmptied(db)
  } catch {
    return false
  }
}

const isLogEmptied = (db: Db): boolean => {
  const [{ busy }] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
  return busy === 0
}
