import { bodiesWith } from './erase.ts'
import { fromRow } from './changeRows.ts'
import type { Change } from '../../shared/domain/changes/change.ts'
import type { Db } from '../db/openDatabase.ts'

/** Everybody of a workshop of whom the log still knows something, also those who were taken off the list. */
export const peopleInLog = (db: Db, workshopId: string): Set<string> =>
  new Set(bodiesWith(db, workshopId, 'participant', '').map((row) => row.record_id))

/** For each person the changes that say what they need to take part. */
export const accessInLog = (db: Db, workshopId: string): Map<string, Set<string>> =>
  byRecord(bodiesWith(db, workshopId, 'participant', '"access":').map(fromRow), ({ fields }) => fields.access !== '')

/** The changes for which `isMeant` holds, by their records. */
export const byRecord = (changes: readonly Change[], isMeant: (change: Change) => boolean): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>()
  for (const change of changes) {
    if (!isMeant(change)) continue
    const ids = found.get(change.recordId) ?? new Set()
    found.set(change.recordId, ids.add(change.id))
  }
  return found
}
