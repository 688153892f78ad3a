import { changeId, DELETED } from '../../shared/domain/changes/change.ts'
import { ENTITIES } from '../../shared/domain/records/records.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { assertFits } from './assertFits.ts'
import { changesOfRecord, findRow, insertRow, isIntact } from './changeRows.ts'
import type { ChangeRow } from './changeRows.ts'
import { deriveRecord } from './derive.ts'
import { erasureOf, markErased } from './erase.ts'

export type MergeResult = { added: number; known: number; conflicts: number; refused: number }

/**
 * Takes in changes from another replica: a set union, so order, repetition and gaps do no harm. A row whose hash is wrong,
 * that contradicts one we have under the same name (a cloned replica), or that no reader could show, goes to quarantine
 * instead of the log; the others come in. What was erased here comes in without its body, wherever it has been meanwhile.
 * Runs inside the caller's transaction.
 */
export const mergeRows = (db: Db, rows: readonly ChangeRow[], receivedAt: string): MergeResult => {
  const result: MergeResult = { added: 0, known: 0, conflicts: 0, refused: 0 }
  const touched = new Map<string, ChangeRow>()
  for (const row of rows) {
    const known = findRow(db, row.change_id)
    if (known && known.change_hash === row.change_hash) {
      result.known += 1
      continue
    }
    const reason = known ? 'another change has this name' : whyNot(row)
    const erasure = erasureOf(db, row)
    const kept = erasure ? { ...row, body: null, salt: null } : row
    if (reason) {
      prepared(db, 'INSERT INTO quarantine (raw, reason, at) VALUES (?, ?, ?)').run(JSON.stringify(kept), reason, receivedAt)
      result.refused += 1
    } else {
      insertRow(db, { ...kept, received_at: receivedAt })
      if (erasure) markErased(db, { change_id: row.change_id, at: receivedAt, reason: erasure })
      touched.set(JSON.stringify([row.entity, row.record_id]), row)
      result.added += 1
    }
  }
  for (const { entity, record_id: recordId } of touched.values()) {
    const changes = changesOfRecord(db, recordId).filter((change) => change.entity === entity)
    const folded = deriveRecord(db, entity, recordId, changes)
    if (folded.conflicts.length > 0) result.conflicts += 1
  }
  return result
}

/** The last moment that a JavaScript date can hold, in milliseconds. */
const LAST_MS = 8.64e15

/** What is wrong with a change from elsewhere, or null. */
const whyNot = (row: ChangeRow): string | null => {
  if (row.change_id !== changeId(row.replica, row.seq)) return 'the name does not fit the replica and number'
  if (!Number.isSafeInteger(row.ms) || row.ms < 0 || row.ms > LAST_MS || !Number.isSafeInteger(row.ctr)) return 'the time is none'
  if (!ENTITIES.includes(row.entity)) return 'this kind of record is unknown here'
  if (!isIntact(row)) return 'the hash does not fit'
  try {
    const bases: unknown = JSON.parse(row.bases)
    if (!Array.isArray(bases) || !bases.every((base) => typeof base === 'string')) return 'the bases are no list of names'
    if (row.body === null) return null
    const { [DELETED]: deleted, ...fields } = JSON.parse(row.body) as Record<string, unknown>
    if (deleted !== undefined && typeof deleted !== 'boolean') return 'the fields do not fit'
    assertFits(row.entity, fields, 'some')
    return null
  } catch {
    return 'the fields do not fit'
  }
}

/** For each replica the sequence numbers that are missing below its newest change: what to ask for again. */
export const gaps = (db: Db): { replica: string; missing: number }[] =>
  (
    db.prepare('SELECT replica, max(seq) - count(*) AS missing FROM change GROUP BY replica').all() as {
      replica: string
      missing: number
    }[]
  ).filter((row) => row.missing > 0)
