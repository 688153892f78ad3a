import type { FieldsOf, Note } from '../../../shared/domain/records/records.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'

/** A note that waits to be placed; `tags` is all that its rapporteur gave it besides its text. */
export type WaitingNote = {
  id: string
  workshopId: string
  tableId: string
  round: number
  kind: Note['kind']
  text: string
  tags: Partial<FieldsOf<'note'>>
  reason: string
  receivedAt: string
}

const SELECT = 'SELECT id, workshop_id AS workshopId, table_id AS tableId, round, body, reason, received_at AS receivedAt FROM late_note'

const decode = (row: unknown): WaitingNote => {
  const { body, ...note } = row as Omit<WaitingNote, 'kind' | 'text' | 'tags'> & { body: string }
  const {
    id: _id,
    tableId: _table,
    round: _round,
    kind,
    text,
    ...tags
  } = JSON.parse(body) as WaitingNote['tags'] & {
    id: string
    kind: Note['kind']
    text: string
  }
  return { ...note, kind, text, tags }
}

/** Those of one workshop, in the order in which they arrived. */
export const lateNotesOf = (db: Db, workshopId: string): WaitingNote[] =>
  prepared(db, `${SELECT} WHERE workshop_id = ? AND reason <> 'dropped' ORDER BY received_at, id`).all(workshopId).map(decode)

export const findLateNote = (db: Db, id: string): WaitingNote | undefined => {
  const row = prepared(db, `${SELECT} WHERE id = ? AND reason <> 'dropped'`).get(id)
  return row === undefined ? undefined : decode(row)
}

/** Its words go, its name stays: a device that asks whether it arrived must not send it again. */
export const dropLateNote = (db: Db, id: string): void =>
  void prepared(db, "UPDATE late_note SET body = '', reason = 'dropped' WHERE id = ?").run(id)

/** Once it lies in the log. In the caller's transaction. */
export const forgetLateNote = (db: Db, id: string): void => void prepared(db, 'DELETE FROM late_note WHERE id = ?').run(id)
