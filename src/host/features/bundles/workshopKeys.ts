import { randomBytes } from 'node:crypto'
import type { Db } from '../../db/openDatabase.ts'

/** More than that many laptops that each made a key by themselves are no real workshop. */
const MOST_KEYS = 24
/** So many keys one bundle may bring; a file full of them leaves room for those of real laptops. */
const MOST_AT_ONCE = 3

/**
 * Keys of a workshop, the one to write with first: it was made here or came with the first bundle, and no other takes its place. Two
 * laptops may make one each before they meet; then each keeps both.
 */
export const workshopKeys = (db: Db, workshopId: string): Buffer[] => {
  const secret = db.prepare('SELECT secret FROM workshop_key WHERE workshop_id = ?').pluck().get(workshopId) as string | undefined
  return secret === undefined ? [] : secret.split(' ').map((key) => Buffer.from(key, 'base64'))
}

/** Remembers keys that came with a bundle, behind those that are known. */
export const keepKeys = (db: Db, workshopId: string, keys: readonly string[]): void => {
  const known = workshopKeys(db, workshopId).map((key) => key.toString('base64'))
  const added = keys.filter((key) => !known.includes(key)).slice(0, MOST_AT_ONCE)
  if (added.length === 0) return
  db.prepare(
    'INSERT INTO workshop_key (workshop_id, secret) VALUES (?, ?) ON CONFLICT (workshop_id) DO UPDATE SET secret = excluded.secret',
  ).run(workshopId, [...known, ...added].slice(0, MOST_KEYS).join(' '))
}

/** The key that bundles of this workshop are written with; made when it is first needed. */
export const ownKey = (db: Db, workshopId: string): Buffer => {
  const [known] = workshopKeys(db, workshopId)
  if (known) return known
  const key = randomBytes(32)
  keepKeys(db, workshopId, [key.toString('base64')])
  return key
}

/** Every key of this machine: the header of a bundle does not say whose it is. */
export const allKeys = (db: Db): Buffer[] =>
  (db.prepare('SELECT workshop_id FROM workshop_key ORDER BY workshop_id').pluck().all() as string[]).flatMap((id) => workshopKeys(db, id))
