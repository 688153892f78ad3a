import { isIntact } from './changeRows.ts'
import type { ChangeRow } from './changeRows.ts'
import type { Db } from '../db/openDatabase.ts'

/** What SQLite finds wrong with a file, and the names of changes that are not as they were written. Opens and closes it. */
export const damagedIn = (open: () => Db): string[] => {
  const db = open()
  try {
    const structure = db.pragma('integrity_check(20)', { simple: true }) as string
    const damaged = structure === 'ok' ? [] : [structure]
    for (const row of db.prepare('SELECT * FROM change').iterate() as IterableIterator<ChangeRow>)
      if (!isIntact(row)) damaged.push(row.change_id)
    return damaged
  } finally {
    db.close()
  }
}
