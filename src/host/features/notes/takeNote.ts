import { newNote } from '../../../shared/domain/records/defaults.ts'
import { noteTime } from '../../../shared/domain/notes/noteTime.ts'
import { foldRecord } from '../../../shared/domain/changes/foldRecord.ts'
import type { FieldsOf, Note } from '../../../shared/domain/records/records.ts'
import { changesOfRecord } from '../../changes/changeRows.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'
import { Fault, toFault } from '../../fault.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext, Scope } from '../../rpc/implementer.ts'
import { getRecord, withDefaults } from '../records.ts'
import { ownTable } from '../scope.ts'
import { originAt } from './notes.service.ts'

type Given = { id: string; tableId: string; round: number; kind: Note['kind']; text: string } & {
  [F in keyof FieldsOf<'note'>]?: FieldsOf<'note'>[F] | undefined
}

/** A note that this caller may see; throws NOT_FOUND, or NOT_ALLOWED where it lies at another table. */
export const ownNote = (context: CallContext, id: string): Note => {
  const note = getRecord(context.host.store.db, 'note', id)
  ownTable(context, note.tableId)
  return note
}

/** Has this note ever been here, deleted or waiting to be placed? Then sending it again changes nothing. */
export const isKnownNote = (db: Db, id: string): boolean =>
  changesOfRecord(db, id)[0]?.entity === 'note' || prepared(db, 'SELECT 1 FROM late_note WHERE id = ?').get(id) !== undefined

/** Was it at this table that the note was taken, wherever it lies now? Else a device would be told "stored" of somebody else's note. */
const wasTakenAt = (db: Db, id: string, tableId: string): boolean =>
  changesOfRecord(db, id).some((change) => change.entity === 'note' && change.fields.tableId === tableId) ||
  prepared(db, 'SELECT 1 FROM late_note WHERE id = ? AND table_id = ?').get(id, tableId) !== undefined

/** The workshop of whatever has ever had this id, or null where it is free. */
export const noteUnder = (db: Db, id: string): string | null =>
  changesOfRecord(db, id)[0]?.workshopId ??
  (prepared(db, 'SELECT workshop_id FROM late_note WHERE id = ?').pluck().get(id) as string | undefined) ??
  null

/** Where a note lay that was deleted; throws NOT_FOUND for one that never was, or whose words were erased. */
export const deletedNote = (db: Db, id: string): { workshopId: string; tableId: string } => {
  const changes = changesOfRecord(db, id).filter((change) => change.entity === 'note')
  const { tableId } = foldRecord('note', changes).fields
  if (typeof tableId !== 'string') throw new Fault('NOT_FOUND', { entity: 'note' })
  return { workshopId: changes[0]!.workshopId, tableId }
}

/**
 * Stores a note once, however often it is sent. From a station whose table is gone, that was at another table when it was written, or
 * whose day is over, it goes to the late notes, where the facilitator places it. In the caller's transaction; throws NOT_FOUND where the
 * facilitator names a table that is not there, and INVALID for a station's note of another workshop.
 */
export const takeNote = (context: CallContext, given: Given): 'stored' | 'late' => {
  const { store, now } = context.host
  const { id, tableId, round, kind, text, ...tags } = given
  // Sent again after its table was removed, it has still been stored.
  const { scope } = context
  if (isKnownNote(store.db, id)) {
    if (scope && !wasTakenAt(store.db, id, tableId)) throw new Fault('INVALID', { reason: 'another note has this id' })
    return 'stored'
  }
  const reason = scope && whyLate(store.db, scope, tableId)
  if (reason) {
    keepLate(context, given, reason)
    return 'late'
  }
  const { workshopId, origin } = originAt(store.db, tableId, round, noteTime(id, now()))
  store.act(actionIn(context, workshopId, 'note.add'), (write) => write.add('note', withDefaults(newNote(origin, kind, text), tags), id))
  return 'stored'
}

/** A key of the catalogue under `room:late.reason`, or null where the note may simply be stored. */
const whyLate = (db: Db, scope: Scope, tableId: string): string | null => {
  const [table] = changesOfRecord(db, tableId)
  if (table && table.workshopId !== scope.workshopId) throw new Fault('INVALID', { reason: 'a table of another workshop' })
  if (scope.ended) return 'closed'
  if (prepared(db, 'SELECT 1 FROM workshop_table WHERE id = ?').get(tableId) === undefined) return 'tableGone'
  return tableId === scope.tableId ? null : 'otherTable'
}

const keepLate = ({ host, scope }: CallContext, given: Given, reason: string): void => {
  const { id, tableId, round } = given
  const at = new Date(host.now()).toISOString()
  prepared(
    host.store.db,
    'INSERT INTO late_note (id, workshop_id, table_id, round, body, reason, station_id, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(id, scope!.workshopId, tableId, round, JSON.stringify(given), reason, scope!.stationId, at)
  host.feed.publish(scope!.workshopId, ['lateNotes'])
}

/** What became of one note of many; the others go on whatever happens to it. A full disk is the trouble of all. */
export const outcomeOf = (context: CallContext, given: Given): { id: string; outcome: string } => {
  if (given.text.trim() === '') return { id: given.id, outcome: 'INVALID' }
  try {
    return { id: given.id, outcome: takeNote(context, given) }
  } catch (error) {
    const fault = toFault(error)
    if (fault.code !== 'INVALID' && fault.code !== 'NOT_FOUND') throw error
    return { id: given.id, outcome: fault.code }
  }
}
