import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { Entity, Stored } from '../../shared/domain/records/records.ts'
import type { Writer } from '../changes/store.ts'
import type { Db } from '../db/openDatabase.ts'
import { selectRecords } from '../db/recordTables.ts'
import { Fault } from '../fault.ts'

/** Any record by its id; throws NOT_FOUND. */
export const getRecord = <E extends Entity>(db: Db, entity: E, id: string): Stored<E> => {
  const [record] = selectRecords(db, entity, 'id = ?', id)
  if (!record) throw new Fault('NOT_FOUND', { entity })
  return record
}

/** Actions belong to one workshop; throws INVALID for records of several. At least one record. */
export const inOneWorkshop = <R extends { workshopId: string }>(records: readonly R[]): { workshopId: string; records: readonly R[] } => {
  const { workshopId } = records[0]!
  if (records.some((record) => record.workshopId !== workshopId)) throw new Fault('INVALID', { reason: 'several workshops' })
  return { workshopId, records }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** What somebody gave over what a new record has anyway; a field without a value counts as not given. */
export const withDefaults = <T extends object>(defaults: T, given: { [K in keyof T]?: T[K] | undefined }): T => ({
  ...defaults,
  ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>),
})

type Ranked = { id: string; rank: string }

/** Order by rank; equal ranks, which two machines may give, by id. */
export const byRank = (a: Ranked, b: Ranked): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1)

/** Moving things to and fro in one place makes their ranks longer and longer; beyond this all get new ones. The field holds 60. */
const LONGEST_RANK = 40

/**
 * A rank right behind `after` (null: before all; undefined: behind all) among siblings in their order.
 * Where none fits between two neighbours, the siblings get new ranks in the same action.
 */
export const makeRoom = (
  write: Writer,
  entity: 'session' | 'takeaway' | 'nextStep' | 'term' | 'theme' | 'cityChallenge',
  siblings: readonly Ranked[],
  after: string | null | undefined,
): string => {
  const ordered = siblings.toSorted(byRank)
  const index = after === undefined ? ordered.length - 1 : after === null ? -1 : ordered.findIndex((sibling) => sibling.id === after)
  if (typeof after === 'string' && index < 0) throw new Fault('NOT_FOUND', { entity: 'position' })
  const rank = rankBetween(ordered[index]?.rank ?? null, ordered[index + 1]?.rank ?? null)
  if (rank !== null) return rank
  const ranks = generateNKeysBetween(null, null, ordered.length + 1)
  const [own] = ranks.splice(index + 1, 1)
  for (const [position, sibling] of ordered.entries()) write.set(entity, sibling.id, { rank: ranks[position]! })
  return own!
}

/** Null where the neighbours have equal ranks, or ranks that are too long or were not made by us. */
const rankBetween = (below: string | null, above: string | null): string | null => {
  try {
    const rank = generateKeyBetween(below, above)
    return rank.length <= LONGEST_RANK ? rank : null
  } catch {
    return null
  }
}
