import type { Entity } from '../records/records.ts'
import { COUNTER_FIELDS } from '../records/records.ts'
import { DELETED } from './change.ts'
import type { Change, Json } from './change.ts'
import { foldRecord } from './foldRecord.ts'

export type Inverse = { fields: Record<string, Json> } | { changedSince: string[] }

/**
 * The fields that take back what one action did to one record, or the fields that somebody has edited since.
 * `history` is every change of the record; the action's own are found by `action`. A creation is taken back by deleting.
 */
export const invertAction = (entity: Entity, history: readonly Change[], action: string): Inverse => {
  const own = history.filter((change) => change.action === action)
  const others = history.filter((change) => change.action !== action)
  const ownIds = new Set(own.map((change) => change.id))
  const now = foldRecord(entity, history)
  const before = foldRecord(entity, others)
  const written = new Set(own.flatMap((change) => Object.keys(change.fields)))
  const counters = COUNTER_FIELDS[entity] ?? []

  const wasCreated = others.every((change) => change.bases.some((base) => ownIds.has(base))) && !written.has(DELETED)
  const toCheck = wasCreated ? Object.keys(now.headsByField) : [...written]
  const changedSince = toCheck.filter((field) => (now.headsByField[field] ?? []).some((head) => !ownIds.has(head)))
  if (changedSince.length > 0) return { changedSince }
  if (wasCreated) return { fields: { [DELETED]: true } }

  const fields: Record<string, Json> = {}
  for (const field of written) {
    if (counters.includes(field)) fields[field] = -own.reduce((sum, change) => sum + Number(change.fields[field] ?? 0), 0)
    else if (field === DELETED) fields[field] = !own.some((change) => change.fields[DELETED] === true)
    else fields[field] = before.fields[field]!
  }
  return { fields }
}
