import type { Change } from '../../shared/domain/changes/change.ts'
import { foldRecord } from '../../shared/domain/changes/foldRecord.ts'
import type { FoldedRecord } from '../../shared/domain/changes/foldRecord.ts'
import { ENTITIES } from '../../shared/domain/records/records.ts'
import type { Entity } from '../../shared/domain/records/records.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { encodeRow, tableOf, upsertSql } from '../db/recordTables.ts'
import { fromRow } from './changeRows.ts'
import type { ChangeRow } from './changeRows.ts'

/** Writes what the log says about one record into its table. A deleted or half-arrived record has no row. */
export const deriveRecord = (db: Db, entity: Entity, recordId: string, changes: readonly Change[]): FoldedRecord => {
  const folded = foldRecord(entity, changes)
  const workshopId = changes[0]?.workshopId ?? ''
  const { fields, heads, conflicts } = folded
  const values = folded.deleted ? null : encodeRow(entity, { id: recordId, workshopId, heads, conflicts, fields })
  if (values) prepared(db, upsertSql(entity)).run(...values)
  else prepared(db, `DELETE FROM ${tableOf(entity)} WHERE id = ?`).run(recordId)
  return folded
}

/** Throws the derived tables away and makes them again from the log, in the caller's transaction. */
export const rebuildDerived = (db: Db): void => {
  for (const entity of ENTITIES) db.exec(`DELETE FROM ${tableOf(entity)}`)
  for (const { entity, recordId, changes } of recordsInLog(db)) deriveRecord(db, entity, recordId, changes)
}

/** Every record of the log with its changes, in the order in which the records first came in, whatever the clocks said. */
export function* recordsInLog(db: Db): Generator<{ entity: Entity; recordId: string; changes: Change[] }> {
  const records = db.prepare('SELECT record_id, entity FROM change GROUP BY record_id, entity ORDER BY min(rowid)').all() as {
    record_id: string
    entity: Entity
  }[]
  const select = prepared(db, 'SELECT * FROM change WHERE record_id = ? AND entity = ? ORDER BY ms, ctr, replica, seq')
  for (const { record_id: recordId, entity } of records)
    yield { entity, recordId, changes: (select.all(recordId, entity) as ChangeRow[]).map(fromRow) }
}
