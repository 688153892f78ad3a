import { DELETED } from '../../../shared/domain/changes/change.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { assertRemovedByDevice } from '../othersDecisions.ts'
import { getRecord } from '../records.ts'
import { ownTable } from '../scope.ts'
import { importNotes } from './importNotes.ts'
import { deletedNote, isKnownNote, outcomeOf, ownNote, takeNote } from './takeNote.ts'
import { placeAt, saidAgainBy, withAddedCoBenefits, workshopOfNotes } from './notes.service.ts'
import { searchNotes } from './searchNotes.ts'

export const notesProcedures = {
  list: os.notes.list.handler(({ context: { host }, input }) =>
    selectRecords(host.store.db, 'note', 'workshop_id = ? ORDER BY noted_at, row', input.workshopId),
  ),
  listOfTable: os.notes.listOfTable.handler(({ context, input }) => {
    ownTable(context, input.tableId)
    return selectRecords(context.host.store.db, 'note', 'table_id = ? ORDER BY noted_at, row', input.tableId)
  }),
  get: os.notes.get.handler(({ context, input }) => ownNote(context, input.id)),
  create: os.notes.create.handler(async ({ context, input }) => {
    ownTable(context, input.tableId)
    await context.host.commits.soon(() => takeNote(context, input))
    return { id: input.id }
  }),
  handOver: os.notes.handOver.handler(async ({ context, input }) => {
    ownTable(context, input.tableId)
    return { outcomes: await context.host.commits.soon(() => input.notes.map((note) => outcomeOf(context, note))) }
  }),
  missing: os.notes.missing.handler(({ context, input }) => {
    ownTable(context, input.tableId)
    return { ids: input.ids.filter((id) => !isKnownNote(context.host.store.db, id)) }
  }),
  bringBack: os.notes.bringBack.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId, tableId } = deletedNote(store.db, input.id)
    ownTable(context, tableId)
    assertRemovedByDevice(context, 'note', input.id)
    store.act(actionIn(context, workshopId, 'note.bringBack'), (write) => write.put('note', input.id, { [DELETED]: false }))
    return {}
  }),
  update: os.notes.update.handler(({ context, input }) => {
    const { store } = context.host
    const note = ownNote(context, input.id)
    const { tableId, round = note.round } = input.fields
    if (tableId !== undefined) ownTable(context, tableId)
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
    const note = ownNote(context, input.id)
    const saidAgain = saidAgainBy(note, input.by)
    if (saidAgain === null) return {}
    store.act(actionIn(context, note.workshopId, 'note.sayAgain'), (write) => write.set('note', input.id, { saidAgain }))
    return {}
  }),
  remove: os.notes.remove.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId, notes } = workshopOfNotes(store.db, input.ids)
    for (const note of notes) ownTable(context, note.tableId)
    store.act(actionIn(context, workshopId, 'note.remove'), (write) => {
      for (const note of notes) write.remove('note', note.id)
    })
    return {}
  }),
  search: os.notes.search.handler(({ context: { host }, input }) => searchNotes(host.store.db, input.workshopId, input.query, input.limit)),
  importCsv: os.notes.importCsv.handler(({ context, input }) => importNotes(context, input)),
}
