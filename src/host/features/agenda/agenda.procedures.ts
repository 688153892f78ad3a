import { newSession, newTable } from '../../../shared/domain/records/defaults.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { MAX_TABLES } from '../../../shared/domain/records/vocabulary.ts'
import { Fault } from '../../fault.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord, makeRoom, withDefaults } from '../records.ts'

export const agendaProcedures = {
  addSession: os.agenda.addSession.handler(({ context, input }) => {
    const { store } = context.host
    getRecord(store.db, 'workshop', input.workshopId)
    const day = input.fields.day ?? 1
    const siblings = selectRecords(store.db, 'session', 'workshop_id = ? AND day = ?', input.workshopId, day)
    return store.act(actionIn(context, input.workshopId, 'session.add'), (write) => {
      const rank = makeRoom(write, 'session', siblings, input.after)
      return { id: write.add('session', withDefaults(newSession(input.fields.title, rank), input.fields)) }
    })
  }),
  updateSession: os.agenda.updateSession.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'session', input.id)
    store.act(actionIn(context, workshopId, 'session.edit'), (write) => write.set('session', input.id, input.fields, input.seen))
    return {}
  }),
  moveSession: os.agenda.moveSession.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'session', input.id)
    const siblings = selectRecords(store.db, 'session', 'workshop_id = ? AND day = ? AND id <> ?', workshopId, input.day, input.id)
    store.act(actionIn(context, workshopId, 'session.move'), (write) =>
      write.set('session', input.id, { day: input.day, rank: makeRoom(write, 'session', siblings, input.after) }),
    )
    return {}
  }),
  removeSession: os.agenda.removeSession.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'session', input.id)
    const tables = selectRecords(store.db, 'table', 'session_id = ?', input.id)
    store.act(actionIn(context, workshopId, 'session.remove'), (write) => {
      for (const table of tables) write.remove('table', table.id)
      write.remove('session', input.id)
    })
    return {}
  }),
  addTables: os.agenda.addTables.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'session', input.sessionId)
    const last = Math.max(0, ...selectRecords(store.db, 'table', 'session_id = ?', input.sessionId).map((table) => table.number))
    if (last + input.titles.length > MAX_TABLES) throw new Fault('TOO_LARGE', { limit: `${MAX_TABLES} tables in a session` })
    return store.act(actionIn(context, workshopId, 'table.add'), (write) => ({
      ids: input.titles.map((title, index) => write.add('table', newTable(input.sessionId, last + index + 1, title))),
    }))
  }),
  updateTable: os.agenda.updateTable.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'table', input.id)
    store.act(actionIn(context, workshopId, 'table.edit'), (write) => write.set('table', input.id, input.fields, input.seen))
    return {}
  }),
  removeTable: os.agenda.removeTable.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId } = getRecord(store.db, 'table', input.id)
    store.act(actionIn(context, workshopId, 'table.remove'), (write) => write.remove('table', input.id))
    return {}
  }),
}
