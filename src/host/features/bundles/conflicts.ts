import type { Conflict } from '../../../shared/contract/bundles.contract.ts'
import { canonicalJson } from '../../../shared/domain/changes/canonicalJson.ts'
import { DELETED } from '../../../shared/domain/changes/change.ts'
import { foldRecord } from '../../../shared/domain/changes/foldRecord.ts'
import { ENTITIES } from '../../../shared/domain/records/records.ts'
import type { Entity } from '../../../shared/domain/records/records.ts'
import { changesOfRecord } from '../../changes/changeRows.ts'
import type { Db } from '../../db/openDatabase.ts'
import { tableOf } from '../../db/recordTables.ts'
import { titleOf } from './titleOf.ts'

const IN_CONFLICT = "SELECT id FROM $table WHERE workshop_id = ? AND conflicts <> '[]'"
const idsOf = (db: Db, entity: Entity, more: string, ...parameters: (string | number)[]): string[] =>
  db
    .prepare(`${IN_CONFLICT.replace('$table', tableOf(entity))} ${more} ORDER BY row`)
    .pluck()
    .all(...parameters) as string[]

/** Everything of a workshop that has two versions, by kind and then in the order in which it came. */
export const listConflicts = (db: Db, workshopId: string): Conflict[] =>
  ENTITIES.flatMap((entity) =>
    idsOf(db, entity, '', workshopId).flatMap((id) => {
      const fields = fieldsToSettle(db, entity, id)
      return fields.length === 0 ? [] : [{ entity, id, title: titleOf(db, entity, id), fields, elsewhere: fromElsewhere(db, entity, id) }]
    }),
  )

/** How many records with two versions have a change newer than the row `after`. */
export const conflictsSince = (db: Db, workshopId: string, after: number): number => {
  const touched = 'AND id IN (SELECT record_id FROM change WHERE rowid > ? AND entity = ?)'
  const count = (entity: Entity): number =>
    idsOf(db, entity, touched, workshopId, after, entity).filter((id) => fieldsToSettle(db, entity, id).length > 0).length
  return ENTITIES.reduce((sum, entity) => sum + count(entity), 0)
}

/** Replicas that came with a bundle are noted when they do. */
const FROM_ELSEWHERE = `SELECT change_id FROM change WHERE record_id = ? AND entity = ?
  AND (replica LIKE 'fork-%' OR EXISTS (SELECT 1 FROM meta WHERE key = 'partial:' || replica))`
const fromElsewhere = (db: Db, entity: Entity, id: string): string[] => db.prepare(FROM_ELSEWHERE).pluck().all(id, entity) as string[]

/** Two people who wrote the same leave nobody anything to choose. */
const fieldsToSettle = (db: Db, entity: Entity, id: string): string[] => {
  const changes = changesOfRecord(db, id).filter((change) => change.entity === entity)
  const byId = new Map(changes.map((change) => [change.id, change]))
  const { conflicts, headsByField } = foldRecord(entity, changes)
  return conflicts.filter((field) => {
    const values = (headsByField[field] ?? []).map((head) => canonicalJson(byId.get(head)!.fields[field]!))
    return field === DELETED || new Set(values).size > 1
  })
}
