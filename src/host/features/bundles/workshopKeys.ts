import { randomBytes } from 'node:crypto'
import type { Db } from '../../db/openDatabase.ts'

/** More than that many laptops that each made a key by themselves are no real workshop. */
const MOST_KEYS = 12

/**
 * Keys of a workshop, the one to write with first. Two laptops may make one each before they meet: then both keep both, and both write
 * with the one that comes first in their order, so that no bundle becomes unreadable.
 */
export const workshopKeys = (db: Db, workshopId: string): Buffer[] => {
  const secret = db.prepare('SELECT secret FROM workshop_key WHERE workshop_id = ?').pluck().get(workshopId) as string | undefined
  return secret === undefined ? [] : secret.split(' ').map((key) => Buffer.from(key, 'base64'))
}

/** Remembers a key that came with a bundle. */
export const keepKey = (db: Db, workshopId: string, key: string): void => {
  const keys = new Set([...workshopKeys(db, workshopId).map((known) => known.toString('base64')), key])
  db.prepare(
    'INSERT INTO workshop_key (workshop_id, secret) VALUES (?, ?) ON CONFLICT (workshop_id) DO UPDATE SET secret = excluded.secret',
  ).run(workshopId, [...keys].toSorted().slice(0, MOST_KEYS).join(' '))
}

/** The key that bundles of this workshop are written with; made when it is first needed. */
export const ownKey = (db: Db, workshopId: string): Buffer => {
  const [known] = workshopKeys(db, workshopId)
  if (known) return known
  const key = randomBytes(32)
  keepKey(db, workshopId, key.toString('base64'))
  return key
}

/** Every key of this machine: the header of a bundle does not say whose it is. */
export const allKeys = (db: Db): Buffer[] =>
  (db.prepare('SELECT workshop_id FROM workshop_key ORDER BY workshop_id').pluck().all() as string[]).flatMap((id) => workshopKeys(db, id))
