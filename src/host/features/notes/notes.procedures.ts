import { newNote } from '../../../shared/domain/records/defaults.ts'
import { noteTime } from '../../../shared/domain/notes/noteTime.ts'
import { changesOfRecord } from '../../changes/changeRows.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord, withDefaults } from '../records.ts'
import { importNotes } from './importNotes.ts'
import { originAt, placeAt, saidAgainBy, withAddedCoBenefits, workshopOfNotes } from './notes.service.ts'
import { searchNotes } from './searchNotes.ts'

export const notesProcedures = {
  list: os.notes.list.handler(({ context: { host }, input }) =>
    selectRecords(host.store.db, 'note', 'workshop_id = ? ORDER BY noted_at, row', input.workshopId),
  ),
  listOfTable: os.notes.listOfTable.handler(({ context: { host }, input }) =>
    selectRecords(host.store.db, 'note', 'table_id = ? ORDER BY noted_at, row', input.tableId),
  ),
  get: os.notes.get.handler(({ context: { host }, input }) => getRecord(host.store.db, 'note', input.id)),
  create: os.notes.create.handler(({ context, input }) => {
    const { store, now } = context.host
    const { id, tableId, round, kind, text, ...tags } = input
    // Sent again after its table was removed, it has still been stored.
    if (changesOfRecord(store.db, id)[0]?.entity === 'note') return { id }
    const { workshopId, origin } = originAt(store.db, tableId, round, noteTime(id, now()))
    return store.act(actionIn(context, workshopId, 'note.add'), (write) => ({
      id: write.add('note', withDefaults(newNote(origin, kind, text), tags), id),
    }))
  }),
  update: os.notes.update.handler(({ context, input }) => {
    const { store } = context.host
    const note = getRecord(store.db, 'note', input.id)
    const { tableId, round = note.round } = input.fields
    const fields = tableId === undefined ? input.fields : { ...input.fields, ...placeAt(store.db, note.workshopId, tableId, round) }
    store.act(actionIn(context, note.workshopId, 'note.edit'), (write) => write.set('note', input.id, fields, input.seen))
    return { heads: getRecord(store.db, 'note', input.id).heads }
  }),
  updateMany: os.notes.updateMany.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId, notes } = workshopOfNotes(store.db, input.ids)
    store.act(actionIn(context, workshopId, 'note.tag'), (write) => {
      for (const note of notes) write.set('note', note.id, withAddedCoBenefits(note, input.fields))
    })
    return {}
  }),
  move: os.notes.move.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId, notes } = workshopOfNotes(store.db, input.ids)
    const place = placeAt(store.db, workshopId, input.tableId, input.round)
    store.act(actionIn(context, workshopId, 'note.move'), (write) => {
      for (const note of notes) write.set('note', note.id, place)
    })
    return {}
  }),
  sayAgain: os.notes.sayAgain.handler(({ context, input }) => {
    const { store } = context.host
    const note = getRecord(store.db, 'note', input.id)
    const saidAgain = saidAgainBy(note, input.by)
    if (saidAgain === null) return {}
    store.act(actionIn(context, note.workshopId, 'note.sayAgain'), (write) => write.set('note', input.id, { saidAgain }))
    return {}
  }),
  remove: os.notes.remove.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId, notes } = workshopOfNotes(store.db, input.ids)
    store.act(actionIn(context, workshopId, 'note.remove'), (write) => {
      for (const note of notes) write.remove('note', note.id)
    })
    return {}
  }),
  search: os.notes.search.handler(({ context: { host }, input }) => searchNotes(host.store.db, input.workshopId, input.query, input.limit)),
  importCsv: os.notes.importCsv.handler(({ context, input }) => importNotes(context, input)),
}
