import type { Entity } from '../records/records.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * One entry of the change log: somebody wrote some fields of one record, having seen `bases`.
 * `(replica, seq)` names it for ever, so the same change may arrive twice, late or out of order without harm.
 * `ms` and `ctr` (a hybrid clock) only order what people see; they never decide whether a change counts.
 */
export type Change = {
  id: string
  workshopId: string
  replica: string
  seq: number
  ms: number
  ctr: number
  entity: Entity
  recordId: string
  fields: Record<string, Json>
  /** Ids of the changes whose values this one replaces. */
  bases: string[]
  /** One user action may hold many changes; undo takes back all of them. */
  action: string
  label: string
  author: string
  via: string
}

/** Deleting is writing this field, so that it can be undone, merged and contradicted like anything else. */
export const DELETED = 'deleted'

/** The name of a change, the same on every machine. */
export const changeId = (replica: string, seq: number): string => `${replica}.${seq}`

/** Undo and redo are ordinary changes; their label says what they took back or did again. */
export const reversalLabel = (direction: 'undo' | 'redo', label: string): string => `${direction}:${label}`
export const isReversal = (change: Change): boolean => /^(undo|redo):/.test(change.label)
