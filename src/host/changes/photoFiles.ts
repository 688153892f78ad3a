import { createHash } from 'node:crypto'
import type { Change } from '../../shared/domain/changes/change.ts'
import { foldRecord } from '../../shared/domain/changes/foldRecord.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { changesOfRecord } from './changeRows.ts'
import { bodiesWith, eraseRecord } from './erase.ts'
import { markSweepDue } from './sweep.ts'

/** Puts the bytes of a photo under their hash, in the caller's transaction; the same picture lies there once. Returns the hash. */
export const keepPhotoFile = (db: Db, jpeg: Uint8Array): string => {
  const hash = createHash('sha256').update(jpeg).digest('hex')
  prepared(db, 'INSERT INTO photo_file (hash, jpeg) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING').run(hash, jpeg)
  return hash
}

/** The bytes under a hash, or null where they are gone or never came with their record. */
export const readPhotoFile = (db: Db, hash: string): Buffer | null =>
  (prepared(db, 'SELECT jpeg FROM photo_file WHERE hash = ?').pluck().get(hash) as Buffer | undefined) ?? null

/**
 * Bytes that no photo shows any more: of photos that were removed or erased. Until the file is opened the next time they stay, so that
 * Undo brings a removed photo back whole. Returns how many pictures went.
 */
export const dropUnseenPhotoFiles = (db: Db): number => {
  const unseen = prepared(db, 'SELECT hash FROM photo_file WHERE hash NOT IN (SELECT hash FROM photo)').pluck().all() as string[]
  if (unseen.length === 0) return 0
  // A damaged table is made again from the log; what the log still shows must be there then.
  const shown = hashesInLog(db)
  const gone = unseen.filter((hash) => !shown.has(hash))
  for (const hash of gone) prepared(db, 'DELETE FROM photo_file WHERE hash = ?').run(hash)
  if (gone.length > 0) markSweepDue(db)
  return gone.length
}

const IDS = "SELECT DISTINCT record_id FROM change WHERE entity = 'photo' AND body IS NOT NULL"

const hashesInLog = (db: Db): Set<string> => {
  const ids = prepared(db, IDS).pluck().all() as string[]
  const photos = ids.map((id) => foldRecord('photo', photoChanges(db, id)))
  return new Set(photos.flatMap(({ deleted, fields }) => (deleted || typeof fields.hash !== 'string' ? [] : [fields.hash])))
}

const photoChanges = (db: Db, id: string): Change[] => changesOfRecord(db, id).filter(({ entity }) => entity === 'photo')

/** Photos of a workshop on which somebody may be recognised, removed ones included: all that are not marked as showing nobody. */
export const photosOfPeople = (db: Db, workshopId: string): string[] =>
  [...new Set(bodiesWith(db, workshopId, 'photo', '').map((row) => row.record_id))].filter(
    (id) => foldRecord('photo', photoChanges(db, id)).fields.consent !== 'nobody',
  )

/** Erases those photos, records and bytes, in the caller's action. Returns how many bodies there were, and the records. */
export const erasePhotosOfPeople = (db: Db, workshopId: string, at: string): { changes: number; records: string[] } => {
  const records = photosOfPeople(db, workshopId)
  let changes = 0
  for (const id of records) changes += eraseRecord(db, 'photo', id, at, 'people')
  if (records.length > 0) dropUnseenPhotoFiles(db)
  return { changes, records }
}
