import type { Change } from '../../shared/domain/changes/change.ts'
import type { Entity } from '../../shared/domain/records/records.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { changesOfRecord } from './changeRows.ts'
import type { ChangeRow } from './changeRows.ts'
import { deriveRecord } from './derive.ts'
import { planRewrite } from './planRewrite.ts'
import type { Unwanted } from './planRewrite.ts'
import type { Writer } from './store.ts'

/**
 * Why a body is gone: a person was erased, alone or with everybody of a workshop; what somebody needed to take part; a trace of an
 * erased person in another record. `elsewhere` came in without a body from another machine.
 */
export type ErasureReason = 'person' | 'people' | 'access' | 'trace' | 'elsewhere'
export type Erasure = { change_id: string; at: string; reason: ErasureReason }

// That a whole person is gone says more than what was known before.
const MARK = `INSERT INTO erasure (change_id, at, reason) VALUES (?, ?, ?) ON CONFLICT (change_id) DO UPDATE
  SET reason = excluded.reason WHERE excluded.reason IN ('person', 'people') AND reason NOT IN ('person', 'people')`

/** Notes that a change has no body and will never get one again, from whatever copy it may come. */
export const markErased = (db: Db, { change_id: id, at, reason }: Erasure): void => void prepared(db, MARK).run(id, at, reason)

/** Takes the bodies and salts out of the log, in the caller's transaction; the hashes of the changes stay valid. Returns how many had one. */
export const eraseBodies = (db: Db, ids: Iterable<string>, at: string, reason: ErasureReason): number => {
  let erased = 0
  for (const id of ids) {
    erased += prepared(db, 'UPDATE change SET body = NULL, salt = NULL WHERE change_id = ? AND body IS NOT NULL').run(id).changes
    markErased(db, { change_id: id, at, reason })
  }
  return erased
}

/** Erases a record whole: its row goes, its changes stay as empty places in the log. Returns how many bodies there were. */
export const eraseRecord = (db: Db, entity: Entity, id: string, at: string, reason: ErasureReason): number => {
  const history = historyOf(db, entity, id)
  const changes = history.map((change) => change.id)
  const empty = history.map((change) => ({ ...change, fields: {} }))
  const erased = eraseBodies(db, changes, at, reason)
  deriveRecord(db, entity, id, empty)
  return erased
}

type ErasingFrom = {
  entity: Entity
  id: string
  changes: ReadonlySet<string>
  unwanted: Unwanted
  at: string
  reason: ErasureReason
}

/** Erases some changes of a record and writes what else they said again. Returns how many bodies there were. */
export const eraseFromRecord = (db: Db, write: Writer, { entity, id, changes, unwanted, at, reason }: ErasingFrom): number => {
  const written: string[] = []
  for (const { fields, bases, onTop } of planRewrite(entity, historyOf(db, entity, id), changes, unwanted))
    written.push(write.append(entity, id, fields, onTop ? [...bases, ...written] : bases))
  const erased = eraseBodies(db, changes, at, reason)
  deriveRecord(db, entity, id, historyOf(db, entity, id))
  return erased
}

const historyOf = (db: Db, entity: Entity, id: string): Change[] => changesOfRecord(db, id).filter((change) => change.entity === entity)

const OF_RECORDS = 'SELECT action FROM change WHERE record_id IN (SELECT value FROM json_each(?))'

/** Undo and redo must not reach back behind an erasure, nor stumble over it: every action on these records leaves their list. */
export const dropActionsOn = (db: Db, recordIds: Iterable<string>): void => {
  const ids = JSON.stringify([...recordIds])
  const isTheirs = `id IN (${OF_RECORDS}) OR effected_by IN (${OF_RECORDS})`
  prepared(db, `UPDATE action SET state = 'dropped' WHERE state <> 'dropped' AND (${isTheirs})`).run(ids, ids)
}

/** Changes of a workshop with something to look at; `part` is text that the body must hold as canonical JSON. */
export const bodiesWith = (db: Db, workshopId: string, entity: Entity, part: string): ChangeRow[] =>
  prepared(db, 'SELECT * FROM change WHERE workshop_id = ? AND entity = ? AND body IS NOT NULL AND instr(body, ?) > 0').all(
    workshopId,
    entity,
    part,
  ) as ChangeRow[]

const GONE = `SELECT 1 FROM change JOIN erasure USING (change_id)
  WHERE record_id = ? AND entity = 'participant' AND reason IN ('person', 'people') LIMIT 1`

/**
 * Why this change must come in without its body, or null: it was erased here before it arrived, or it belongs to somebody who was.
 * The attendance of a person carries their id in front of its last colon.
 */
export const erasureOf = (db: Db, row: Pick<ChangeRow, 'change_id' | 'entity' | 'record_id' | 'body'>): ErasureReason | null => {
  const known = prepared(db, 'SELECT reason FROM erasure WHERE change_id = ?').pluck().get(row.change_id) as ErasureReason | undefined
  if (known) return known
  const person = row.entity === 'participant' ? row.record_id : row.entity === 'attendance' ? row.record_id.replace(/:[^:]*$/, '') : null
  if (person !== null && prepared(db, GONE).get(person)) return 'person'
  return row.body === null ? 'elsewhere' : null
}

/** What the log knows about one person: their own record and their attendance, deleted ones included. */
export const recordsOfPerson = (db: Db, id: string): { entity: Entity; id: string }[] => {
  const own = prepared(db, "SELECT DISTINCT entity, record_id AS id FROM change WHERE entity = 'participant' AND record_id = ?")
  // Their ids lie between `id:` and `id;` in the order of the index.
  const days = prepared(
    db,
    "SELECT DISTINCT entity, record_id AS id FROM change WHERE entity = 'attendance' AND record_id > ? AND record_id < ?",
  )
  const attendance = days.all(`${id}:`, `${id};`) as { entity: Entity; id: string }[]
  return [...(own.all(id) as typeof attendance), ...attendance.filter((day) => /^\d+$/.test(day.id.slice(id.length + 1)))]
}

/**
 * Takes over what was erased elsewhere, in the caller's transaction, after the changes of that machine have been merged: what it wrote
 * again before erasing must be here first. Of a person, what only this machine knew goes, too.
 */
export const mergeErasures = (db: Db, erasures: readonly Erasure[]): void => {
  for (const { change_id: id, at, reason } of erasures) {
    const row = prepared(db, 'SELECT * FROM change WHERE change_id = ?').get(id) as ChangeRow | undefined
    if (eraseBodies(db, [id], at, reason) === 0 || !row) continue
    const { entity, record_id: recordId } = row
    const isPerson = entity === 'participant' && (reason === 'person' || reason === 'people')
    const records = isPerson ? recordsOfPerson(db, recordId) : []
    for (const record of records) eraseRecord(db, record.entity, record.id, at, reason)
    if (!isPerson) deriveRecord(db, entity, recordId, historyOf(db, entity, recordId))
    dropActionsOn(db, [recordId, ...records.map((record) => record.id)])
  }
}

/** Everything that was erased here, to travel with the changes of a bundle. */
export const erasures = (db: Db): Erasure[] => prepared(db, 'SELECT * FROM erasure ORDER BY change_id').all() as Erasure[]
