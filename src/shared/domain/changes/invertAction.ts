import type { Entity } from '../records/records.ts'
import { COUNTER_FIELDS } from '../records/records.ts'
import { canonicalJson } from './canonicalJson.ts'
import { DELETED, isReversal } from './change.ts'
import type { Change, Json } from './change.ts'
import { foldRecord } from './foldRecord.ts'

export type Inverse = { fields: Record<string, Json> } | { changedSince: string[] }

/**
 * The fields that take back what one action did to one record, or the fields that somebody has edited since.
 * `history` is every change of the record; the action's own are found by `action`. A creation is taken back by deleting.
 * What was there before is what the action had seen, so several actions on one record can be taken back one after the other.
 */
export const invertAction = (entity: Entity, history: readonly Change[], action: string): Inverse => {
  const own = history.filter((change) => change.action === action)
  const others = history.filter((change) => change.action !== action)
  const byId = new Map(history.map((change) => [change.id, change]))
  const ownIds = new Set(own.map((change) => change.id))
  const seen = ancestorsOf(own, byId)
  const now = foldRecord(entity, history)
  const before = foldRecord(
    entity,
    others.filter((change) => seen.has(change.id)),
  )
  const after = foldRecord(entity, own)
  const counters = COUNTER_FIELDS[entity] ?? []

  const isOurs = (field: string, change: Change): boolean => {
    if (ownIds.has(change.id)) return true
    if (!isReversal(change)) return false
    if (field === DELETED) return (change.fields[DELETED] === true) === after.deleted
    return field in after.fields && canonicalJson(change.fields[field]!) === canonicalJson(after.fields[field]!)
  }
  const isChangedSince = (field: string): boolean =>
    counters.includes(field)
      ? others.reduce((sum, change) => sum + Number(change.fields[field] ?? 0), 0) !== 0
      : (now.headsByField[field] ?? []).some((head) => !isOurs(field, byId.get(head)!))

  const written = [...new Set(own.flatMap((change) => Object.keys(change.fields)))]
  const wasCreated =
    own.every((change) => change.bases.every((base) => ownIds.has(base))) &&
    others.every((change) => own.some((creation) => ancestorsOf([change], byId).has(creation.id)))
  if (wasCreated) {
    const changedSince = [...Object.keys(now.headsByField), ...counters].filter(isChangedSince)
    return changedSince.length > 0 ? { changedSince } : { fields: { [DELETED]: true } }
  }

  const replaced = written.filter((field) => !counters.includes(field))
  // Where what was there before is gone (erased, or not arrived yet), there is nothing to go back to.
  const changedSince = replaced.filter((field) => isChangedSince(field) || (field !== DELETED && !(field in before.fields)))
  if (changedSince.length > 0) return { changedSince }
  const fields: Record<string, Json> = {}
  for (const field of written) {
    if (counters.includes(field)) fields[field] = -own.reduce((sum, change) => sum + Number(change.fields[field] ?? 0), 0)
    else fields[field] = field === DELETED ? before.deleted : before.fields[field]!
  }
  return { fields }
}

/** Ids of everything that these changes had seen, directly or through one another. */
const ancestorsOf = (changes: readonly Change[], byId: ReadonlyMap<string, Change>): Set<string> => {
  const seen = new Set<string>()
  const waiting = [...changes]
  for (let change = waiting.pop(); change; change = waiting.pop()) {
    for (const base of change.bases) {
      if (seen.has(base)) continue
      seen.add(base)
      const known = byId.get(base)
      if (known) waiting.push(known)
    }
  }
  return seen
}
