import type { Entity } from '../../shared/domain/records/records.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { tableOf } from '../db/recordTables.ts'

/** Records that belong to one table each. */
const OF_TABLE: readonly Entity[] = ['note', 'digest', 'photo']

/**
 * The tables whose notes, digests or photos changed, so that other tables need not hear of it; null where that is not known, because a
 * record is gone.
 */
export const tablesOf = (db: Db, records: ReadonlyMap<string, Entity>): string[] | null => {
  const tables = new Set<string>()
  for (const [id, entity] of records) {
    if (!OF_TABLE.includes(entity)) continue
    const table = prepared(db, `SELECT table_id FROM ${tableOf(entity)} WHERE id = ?`)
      .pluck()
      .get(id) as string | undefined
    if (table === undefined) return null
    tables.add(table)
  }
  return [...tables]
}
