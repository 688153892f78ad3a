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

/** Newest first; ties by replica, so that every machine shows the same winner. */
const newestFirst = (a: Change, b: Change): number => b.ms - a.ms || b.ctr - a.ctr || (a.replica < b.replica ? -1 : a.replica > b.replica ? 1 : b.seq - a.seq)

/**
 * What a record looks like after all its changes, in whatever order they came. A multi-value register per field:
 * a change counts until one that named it as its base writes the same field; of several that count, the newest is shown
 * and the field is reported as a conflict. Counters add up. A deletion holds only if it had seen everything that counts.
 */
export const foldRecord = (entity: Entity, changes: readonly Change[]): FoldedRecord => {
  const counters = COUNTER_FIELDS[entity] ?? []
  const writers = new Map<string, Change[]>()
  for (const change of changes)
    for (const field of Object.keys(change.fields)) writers.set(field, [...(writers.get(field) ?? []), change])

  const fields: Record<string, Json> = {}
  const headsByField: Record<string, string[]> = {}
  const conflicts: string[] = []
  const counting = new Map<string, Change>()
  for (const [field, all] of writers) {
    if (counters.includes(field)) {
      fields[field] = all.reduce((sum, change) => sum + Number(change.fields[field]), 0)
      continue
    }
    const replaced = new Set(all.flatMap((change) => change.bases))
    const heads = all.filter((change) => !replaced.has(change.id)).toSorted(newestFirst)
    if (heads.length > 1) conflicts.push(field)
    fields[field] = heads[0]!.fields[field]!
    headsByField[field] = heads.map((head) => head.id)
    for (const head of heads) counting.set(head.id, head)
  }

  const wantsDeletion = fields[DELETED] === true
  delete fields[DELETED]
  const seenByDeletion = new Set(changes.filter((change) => change.fields[DELETED] === true).flatMap((change) => change.bases))
  const contradicted = Object.entries(headsByField).some(
    ([field, heads]) => field !== DELETED && heads.some((head) => !seenByDeletion.has(head)),
  )
  if (wantsDeletion && contradicted && !conflicts.includes(DELETED)) conflicts.push(DELETED)
  return {
    fields,
    heads: [...counting.keys()].toSorted(),
    headsByField,
    conflicts: conflicts.toSorted(),
    deleted: wantsDeletion && !contradicted,
  }
}
