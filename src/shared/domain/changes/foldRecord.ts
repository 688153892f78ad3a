import type { Entity } from '../records/records.ts'
import { COUNTER_FIELDS } from '../records/records.ts'
import { DELETED } from './change.ts'
import type { Change, Json } from './change.ts'

export type FoldedRecord = {
  fields: Record<string, Json>
  /** Ids of all changes that still count for some field. */
  heads: string[]
  headsByField: Record<string, string[]>
  /** Fields with more than one version; `deleted` where somebody edited what somebody else deleted. */
  conflicts: string[]
  deleted: boolean
}

/** What a counter field can hold; the log goes on counting beyond. */
const COUNTER_LIMIT = 1000

/** Newest first; ties by replica, so that every machine shows the same winner. */
const newestFirst = (a: Change, b: Change): number =>
  b.ms - a.ms || b.ctr - a.ctr || (a.replica < b.replica ? -1 : a.replica > b.replica ? 1 : b.seq - a.seq)

/**
 * What a record looks like after all its changes, in whatever order they came. A multi-value register per field:
 * a change counts until one that named it as its base writes the same field; of several that count, the newest is shown
 * and the field is reported as a conflict. Counters add up. A deletion holds only if nobody contradicts it: neither by
 * keeping the record nor by an edit that it had not seen.
 */
export const foldRecord = (entity: Entity, changes: readonly Change[]): FoldedRecord => {
  const counters = COUNTER_FIELDS[entity] ?? []
  const writers = new Map<string, Change[]>()
  for (const change of changes) {
    for (const field of Object.keys(change.fields)) {
      const others = writers.get(field)
      if (others) others.push(change)
      else writers.set(field, [change])
    }
  }

  // Without a prototype, so that a field called `__proto__` is a field and nothing else.
  const fields: Record<string, Json> = Object.create(null)
  const headsByField: Record<string, string[]> = Object.create(null)
  const conflicts: string[] = []
  const counting = new Set<string>()
  let deletions: Change[] = []
  for (const [field, all] of writers) {
    if (counters.includes(field)) {
      const sum = all.reduce((total, change) => total + Number(change.fields[field]), 0)
      fields[field] = Math.max(-COUNTER_LIMIT, Math.min(COUNTER_LIMIT, sum))
      continue
    }
    const replaced = new Set(all.flatMap((change) => change.bases))
    const unreplaced = all.filter((change) => !replaced.has(change.id))
    // Changes that name each other as their bases, which only somebody's bad file can hold, replace nothing.
    const heads = (unreplaced.length > 0 ? unreplaced : all).toSorted(newestFirst)
    headsByField[field] = heads.map((head) => head.id)
    for (const head of heads) counting.add(head.id)
    if (field === DELETED) deletions = heads
    else {
      if (heads.length > 1) conflicts.push(field)
      fields[field] = heads[0]!.fields[field]!
    }
  }

  const wantsDeletion = deletions.some((change) => change.fields[DELETED] === true)
  const seenByDeletion = new Set(deletions.flatMap((change) => [change.id, ...change.bases]))
  const contradicted =
    deletions.some((change) => change.fields[DELETED] !== true) ||
    Object.entries(headsByField).some(([field, heads]) => field !== DELETED && heads.some((head) => !seenByDeletion.has(head)))
  if (wantsDeletion && contradicted) conflicts.push(DELETED)
  return { fields, heads: [...counting].toSorted(), headsByField, conflicts: conflicts.toSorted(), deleted: wantsDeletion && !contradicted }
}
