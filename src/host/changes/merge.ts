import type { Entity } from '../../shared/domain/records/records.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { changesOfRecord, findRow, insertRow, isIntact } from './changeRows.ts'
import type { ChangeRow } from './changeRows.ts'
import { deriveRecord } from './derive.ts'

export type MergeResult = { added: number; known: number; conflicts: number; refused: number }

/**
 * Takes in changes from another replica: a set union, so order, repetition and gaps do no harm. A row whose hash is wrong,
 * or that contradicts one we have under the same name (a cloned replica), goes to quarantine instead of the log.
 * Runs inside the caller's transaction.
 */
export const mergeRows = (db: Db, rows: readonly ChangeRow[], receivedAt: string): MergeResult => {
  const result: MergeResult = { added: 0, known: 0, conflicts: 0, refused: 0 }
  const touched = new Map<string, Entity>()
  for (const row of rows) {
    const known = findRow(db, row.change_id)
    if (known && known.change_hash === row.change_hash) {
      result.known += 1
    } else if (known || !isIntact(row)) {
      const reason = known ? 'another change has this name' : 'the hash does not fit'
      prepared(db, 'INSERT INTO quarantine (raw, reason, at) VALUES (?, ?, ?)').run(JSON.stringify(row), reason, receivedAt)
      result.refused += 1
    } else {
      insertRow(db, { ...row, received_at: receivedAt })
      touched.set(row.record_id, row.entity)
      result.added += 1
    }
  }
  for (const [recordId, entity] of touched) {
    const folded = deriveRecord(db, entity, recordId, changesOfRecord(db, recordId))
    if (folded.conflicts.length > 0) result.conflicts += 1
  }
  return result
}

/** For each replica the sequence numbers that are missing below its newest change: what to ask for again. */
export const gaps = (db: Db): { replica: string; missing: number }[] =>
  (
    db.prepare('SELECT replica, max(seq) - count(*) AS missing FROM change GROUP BY replica').all() as { replica: string; missing: number }[]
  ).filter((row) => row.missing > 0)

