import type { ChangeRow } from './changeRows.ts'
import type { Db } from '../db/openDatabase.ts'

/** Takes the bodies out of those refused changes that are meant: what was not let in must not be kept either. Returns how many. */
export const eraseInQuarantine = (db: Db, isMeant: (row: ChangeRow) => boolean): number => {
  let erased = 0
  for (const { id, raw } of db.prepare('SELECT id, raw FROM quarantine').all() as { id: number; raw: string }[]) {
    const row = JSON.parse(raw) as ChangeRow
    if (row.body === null || !isMeant(row)) continue
    db.prepare('UPDATE quarantine SET raw = ? WHERE id = ?').run(JSON.stringify({ ...row, body: null, salt: null }), id)
    erased += 1
  }
  return erased
}
