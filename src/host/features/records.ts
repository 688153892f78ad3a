import { generateKeyBetween } from 'fractional-indexing'
import type { Entity, Stored } from '../../shared/domain/records/records.ts'
import type { Db } from '../db/openDatabase.ts'
import { selectRecords } from '../db/recordTables.ts'
import { Fault } from '../fault.ts'

/** Any record by its id; throws NOT_FOUND. */
export const getRecord = <E extends Entity>(db: Db, entity: E, id: string): Stored<E> => {
  const [record] = selectRecords(db, entity, 'id = ?', id)
  if (!record) throw new Fault('NOT_FOUND', { entity })
  return record
}

type Ranked = { id: string; rank: string }

/** Order by rank; equal ranks, which two machines may give, by id. */
export const byRank = (a: Ranked, b: Ranked): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1)

/** A rank right behind `after` (null: before all; undefined: behind all) among siblings in their order. */
export const rankAfter = (siblings: readonly Ranked[], after: string | null | undefined): string => {
  const ordered = siblings.toSorted(byRank)
  const index = after === undefined ? ordered.length - 1 : after === null ? -1 : ordered.findIndex((sibling) => sibling.id === after)
  if (typeof after === 'string' && index < 0) throw new Fault('NOT_FOUND', { entity: 'position' })
  const below = ordered[index]?.rank ?? null
  // Skip neighbours with an equal rank: no key fits between two equal ones.
  const above = ordered.slice(index + 1).find((sibling) => below === null || sibling.rank > below)?.rank ?? null
  return generateKeyBetween(below, above)
}
