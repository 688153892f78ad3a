import { foldRecord } from '../../../shared/domain/changes/foldRecord.ts'
import { noteTime } from '../../../shared/domain/notes/noteTime.ts'
import { newNote } from '../../../shared/domain/records/defaults.ts'
import { changesOfRecord } from '../../changes/changeRows.ts'
import type { Db } from '../../db/openDatabase.ts'
import { Fault } from '../../fault.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord, withDefaults } from '../records.ts'
import { dropLateNote, findLateNote, forgetLateNote, lateNotesOf } from './lateNotes.repo.ts'
import type { WaitingNote } from './lateNotes.repo.ts'

/** Notes of stations whose table or day was gone when they came: the facilitator decides about each. */
export const lateNoteProcedures = {
  lateNotes: os.room.lateNotes.handler(({ context: { host }, input }) =>
    lateNotesOf(host.store.db, input.workshopId).map(({ id, tableId, round, kind, text, reason, receivedAt }) => {
      const tableTitle = titleOfTable(host.store.db, tableId)
      return { id, tableId, tableTitle, round, kind, text, reason, receivedAt }
    }),
  ),
  placeLateNote: os.room.placeLateNote.handler(({ context, input }) => {
    const { store, feed } = context.host
    const { id, workshopId, tableId, kind, text, tags, receivedAt } = waitingNote(store.db, input.id)
    const table = getRecord(store.db, 'table', input.tableId)
    if (table.workshopId !== workshopId) throw new Fault('INVALID', { reason: 'a table of another workshop' })
    // When it was taken, not when it arrived or was placed.
    const notedAt = new Date(noteTime(id, Date.parse(receivedAt))).toISOString()
    const origin = { sessionId: table.sessionId, tableId: table.id, round: input.round, notedAt }
    store.act(actionIn(context, workshopId, 'note.add'), (write) => {
      // Its history begins where it was taken: a device that sends it again from there is told that it is stored.
      write.add('note', withDefaults(newNote({ ...origin, tableId }, kind, text), tags), id)
      if (tableId !== table.id) write.set('note', id, { tableId: table.id })
      forgetLateNote(store.db, id)
    })
    feed.publish(workshopId, ['lateNotes'])
    return {}
  }),
  dropLateNote: os.room.dropLateNote.handler(({ context: { host }, input }) => {
    const { id, workshopId } = waitingNote(host.store.db, input.id)
    dropLateNote(host.store.db, id)
    host.feed.publish(workshopId, ['lateNotes'])
    return {}
  }),
}

const waitingNote = (db: Db, id: string): WaitingNote => {
  const note = findLateNote(db, id)
  if (!note) throw new Fault('NOT_FOUND', { entity: 'note' })
  return note
}

/** A table that is gone still has its name in the log. */
const titleOfTable = (db: Db, tableId: string): string | null => {
  const changes = changesOfRecord(db, tableId).filter((change) => change.entity === 'table')
  const title = changes.length === 0 ? undefined : foldRecord('table', changes).fields['title']
  return typeof title === 'string' ? title : null
}
