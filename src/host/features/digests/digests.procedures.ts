import { digestId, newDigest } from '../../../shared/domain/records/defaults.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord, withDefaults } from '../records.ts'
import { ownTable } from '../scope.ts'

export const digestsProcedures = {
  list: os.digests.list.handler(({ context: { host }, input }) =>
    selectRecords(host.store.db, 'digest', 'workshop_id = ? ORDER BY table_id, round', input.workshopId),
  ),
  ofTable: os.digests.ofTable.handler(({ context, input }) => {
    ownTable(context, input.tableId)
    return selectRecords(context.host.store.db, 'digest', 'table_id = ? ORDER BY round', input.tableId)
  }),
  save: os.digests.save.handler(async ({ context, input }) => {
    ownTable(context, input.tableId)
    const { store, commits, now } = context.host
    const { tableId, round, fields, seen } = input
    return await commits.soon(() => {
      const { workshopId, sessionId } = getRecord(store.db, 'table', tableId)
      const id = digestId(tableId, round)
      const isThere = selectRecords(store.db, 'digest', 'id = ?', id).length > 0
      store.act(actionIn(context, workshopId, 'digest.edit'), (write) => {
        if (isThere) write.set('digest', id, fields, seen)
        else {
          const origin = { sessionId, tableId, round, notedAt: new Date(now()).toISOString() }
          write.upsert('digest', id, withDefaults(newDigest(origin), fields))
        }
      })
      return { heads: getRecord(store.db, 'digest', id).heads }
    })
  }),
}
