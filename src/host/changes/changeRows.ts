import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/domain/changes/canonicalJson.ts'
import type { Change, Json } from '../../shared/domain/changes/change.ts'
import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'

/** A change as it lies in the log: the body apart from its hash, so that erasing a body leaves the chain of hashes valid. */
export type ChangeRow = {
  change_id: string
  workshop_id: string
  replica: string
  seq: number
  ms: number
  ctr: number
  entity: Change['entity']
  record_id: string
  bases: string
  body: string | null
  salt: string | null
  body_hash: string
  change_hash: string
  action: string
  label: string
  author: string
  via: string
  received_at: string
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const bodyHashOf = (salt: string, body: string): string => sha256(`${salt}|${body}`)

/** What a row says about itself and its body; erasing a body leaves it valid. */
export const changeHashOf = (row: Omit<ChangeRow, 'change_hash' | 'body' | 'salt' | 'received_at'>): string =>
  sha256(
    JSON.stringify([
      row.change_id,
      row.workshop_id,
      row.replica,
      row.seq,
      row.ms,
      row.ctr,
      row.entity,
      row.record_id,
      row.bases,
      row.body_hash,
      row.action,
      row.label,
      row.author,
      row.via,
    ]),
  )

/** A change as its row, with its hashes; `salt` keeps a short body from being guessed by its hash. */
export const toRow = (change: Change, salt: string, receivedAt: string): ChangeRow => {
  const body = canonicalJson(change.fields)
  const row = {
    change_id: change.id,
    workshop_id: change.workshopId,
    replica: change.replica,
    seq: change.seq,
    ms: change.ms,
    ctr: change.ctr,
    entity: change.entity,
    record_id: change.recordId,
    bases: JSON.stringify(change.bases),
    body_hash: bodyHashOf(salt, body),
    action: change.action,
    label: change.label,
    author: change.author,
    via: change.via,
  }
  return { ...row, body, salt, change_hash: changeHashOf(row), received_at: receivedAt }
}

/** An erased body reads as no fields: the change keeps its place in the history and says nothing. */
export const fromRow = (row: ChangeRow): Change => ({
  id: row.change_id,
  workshopId: row.workshop_id,
  replica: row.replica,
  seq: row.seq,
  ms: row.ms,
  ctr: row.ctr,
  entity: row.entity,
  recordId: row.record_id,
  fields: row.body === null ? {} : (JSON.parse(row.body) as Record<string, Json>),
  bases: JSON.parse(row.bases) as string[],
  action: row.action,
  label: row.label,
  author: row.author,
  via: row.via,
})

/** Does the row still say what was written? A flipped bit in a text passes SQLite's own integrity check. */
export const isIntact = (row: ChangeRow): boolean =>
  changeHashOf(row) === row.change_hash && (row.body === null || (row.salt !== null && bodyHashOf(row.salt, row.body) === row.body_hash))

const COLUMNS = [
  'change_id',
  'workshop_id',
  'replica',
  'seq',
  'ms',
  'ctr',
  'entity',
  'record_id',
  'bases',
  'body',
  'salt',
  'body_hash',
  'change_hash',
  'action',
  'label',
  'author',
  'via',
  'received_at',
] as const

const INSERT = `INSERT INTO change (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`

/** Adds a row to the log, in the caller's transaction. */
export const insertRow = (db: Db, row: ChangeRow): void => {
  prepared(db, INSERT).run(...COLUMNS.map((column) => row[column]))
}

/** Every change under this id, oldest first; a foreign replica may have used one id for two kinds of record. */
export const changesOfRecord = (db: Db, recordId: string): Change[] =>
  (prepared(db, 'SELECT * FROM change WHERE record_id = ? ORDER BY ms, ctr, replica, seq').all(recordId) as ChangeRow[]).map(fromRow)

/** The changes that one action made, in the order in which they were written. */
export const changesOfAction = (db: Db, action: string): Change[] =>
  (prepared(db, 'SELECT * FROM change WHERE action = ? ORDER BY seq').all(action) as ChangeRow[]).map(fromRow)

/** The row of one change, if it has arrived here. */
export const findRow = (db: Db, changeId: string): ChangeRow | undefined =>
  prepared(db, 'SELECT * FROM change WHERE change_id = ?').get(changeId) as ChangeRow | undefined
