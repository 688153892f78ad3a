import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'

const RECORDS_OF_TABLE = `SELECT record_id FROM change WHERE workshop_id = $workshop
  AND entity IN ('note', 'digest', 'photo', 'vote') AND body IS NOT NULL AND json_extract(body, '$.tableId') = $table`

/** Changes that a bundle holds; `$table` null is the whole workshop. A note that was once at a table belongs to its part. */
const IN_BUNDLE = `workshop_id = $workshop AND ($table IS NULL
  OR entity IN ('workshop', 'term')
  OR (entity = 'table' AND record_id = $table)
  OR (entity = 'session' AND record_id = (SELECT session_id FROM workshop_table WHERE id = $table))
  OR (entity IN ('note', 'digest', 'photo', 'vote') AND record_id IN (${RECORDS_OF_TABLE})))`

type What = { workshop: string; table: string | null }

const AT_ONCE = 2_000

/**
 * Rows of the log that a bundle holds, in the order in which they came in here, up to the row `until`. No query stays open between two
 * of them, so that others may write meanwhile.
 */
export function* changesFor(db: Db, what: What, until: number): Generator<unknown> {
  const select = prepared(
    db,
    `SELECT rowid AS row, * FROM change WHERE ${IN_BUNDLE} AND rowid > $after AND rowid <= $until ORDER BY rowid LIMIT $most`,
  )
  for (let after = 0; ;) {
    const rows = select.all({ ...what, after, until, most: AT_ONCE }) as { row: number }[]
    for (const { row, ...change } of rows) {
      after = row
      yield change
    }
    if (rows.length < AT_ONCE) return
  }
}

export const countChanges = (db: Db, what: What, until: number): number =>
  db
    .prepare(`SELECT count(*) FROM change WHERE ${IN_BUNDLE} AND rowid <= $until`)
    .pluck()
    .get({ ...what, until }) as number

export const countErasures = (db: Db): number => prepared(db, 'SELECT count(*) FROM erasure').pluck().get() as number

/** What was erased of a workshop; a table carries none. */
export const erasuresFor = (db: Db, { workshop, table }: What): unknown[] =>
  table === null
    ? db.prepare('SELECT erasure.* FROM erasure JOIN change USING (change_id) WHERE workshop_id = ? ORDER BY change_id').all(workshop)
    : []

const PHOTOS = `SELECT DISTINCT photo.hash FROM photo JOIN photo_file USING (hash)
  WHERE workshop_id = $workshop AND ($table IS NULL OR table_id = $table) ORDER BY photo.hash`

export const photoHashes = (db: Db, what: What): string[] => db.prepare(PHOTOS).pluck().all(what) as string[]

export const photoBytes = (db: Db, hash: string): Buffer =>
  prepared(db, 'SELECT jpeg FROM photo_file WHERE hash = ?').pluck().get(hash) as Buffer

/** Keeps the bytes of a photo that a record of this workshop names. Returns whether they are new here. */
export const keepPhoto = (db: Db, workshopId: string, hash: string, jpeg: Buffer): boolean =>
  prepared(
    db,
    `INSERT INTO photo_file (hash, jpeg) SELECT $hash, $jpeg WHERE EXISTS (SELECT 1 FROM photo WHERE workshop_id = $workshop AND hash = $hash)
     ON CONFLICT (hash) DO NOTHING`,
  ).run({ hash, jpeg, workshop: workshopId }).changes > 0

export const isChangeHere = (db: Db, changeId: string, hash: string): boolean =>
  prepared(db, 'SELECT 1 FROM change WHERE change_id = ? AND change_hash = ?').get(changeId, hash) !== undefined
export const isErasureHere = (db: Db, changeId: string): boolean =>
  prepared(db, 'SELECT 1 FROM erasure WHERE change_id = ?').get(changeId) !== undefined
export const isPhotoHere = (db: Db, hash: string): boolean =>
  prepared(db, 'SELECT 1 FROM photo_file WHERE hash = ?').get(hash) !== undefined

export const hasWorkshop = (db: Db, workshopId: string): boolean =>
  prepared(db, "SELECT 1 FROM change WHERE workshop_id = ? AND entity = 'workshop' LIMIT 1").get(workshopId) !== undefined

/** The rowid of the newest change here, to tell later which ones came in. */
export const lastRow = (db: Db): number => (prepared(db, 'SELECT max(rowid) FROM change').pluck().get() as number | null) ?? 0

export const lastRefused = (db: Db): number => (prepared(db, 'SELECT max(id) FROM quarantine').pluck().get() as number | null) ?? 0

/** Records that have changes newer than `after`, by kind. */
export const recordsSince = (db: Db, after: number): Record<string, number> =>
  Object.fromEntries(
    db.prepare('SELECT entity, count(DISTINCT record_id) FROM change WHERE rowid > ? GROUP BY entity ORDER BY entity').raw().all(after) as [
      string,
      number,
    ][],
  )

export const replicasSince = (db: Db, after: number): string[] =>
  db.prepare('SELECT DISTINCT replica FROM change WHERE rowid > ?').pluck().all(after) as string[]

/** A change that is refused again is no news: what lies there already stays, with its first date. Returns how many went. */
export const dropRefusedTwice = (db: Db, after: number): number =>
  db
    .prepare(
      'DELETE FROM quarantine AS new WHERE id > ? AND EXISTS (SELECT 1 FROM quarantine AS old WHERE old.id < new.id AND old.raw = new.raw AND old.reason = new.reason)',
    )
    .run(after).changes

export const reasonsOf = (db: Db, after: number): { reason: string; count: number }[] =>
  db.prepare('SELECT reason, count(*) AS count FROM quarantine WHERE id > ? GROUP BY reason ORDER BY count DESC, reason').all(after) as {
    reason: string
    count: number
  }[]

export const quarantine = (db: Db): { id: number; raw: string; reason: string; at: string }[] =>
  db.prepare('SELECT id, raw, reason, at FROM quarantine ORDER BY id DESC').all() as {
    id: number
    raw: string
    reason: string
    at: string
  }[]
