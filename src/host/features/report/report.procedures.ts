import { reportSetupId } from '../../../shared/domain/records/defaults.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord, withDefaults } from '../records.ts'
import { exportReport } from './exportReport.ts'
import { makeReport } from './makeReport.ts'

export const reportProcedures = {
  model: os.report.model.handler(({ context: { host }, input }) => {
    const { model, identities, sections } = makeReport(host, input)
    return { model, identities, sections }
  }),
  export: os.report.export.handler(({ context: { host }, input }) => exportReport(host, makeReport(host, input), input.format)),
  setup: os.report.setup.handler(
    ({ context: { host }, input }) => selectRecords(host.store.db, 'reportSetup', 'id = ?', reportSetupId(input.workshopId))[0] ?? null,
  ),
  saveSetup: os.report.saveSetup.handler(({ context, input }) => {
    const { store } = context.host
    const { workshopId, fields, seen } = input
    getRecord(store.db, 'workshop', workshopId)
    const id = reportSetupId(workshopId)
    const isThere = selectRecords(store.db, 'reportSetup', 'id = ?', id).length > 0
    store.act(actionIn(context, workshopId, 'reportSetup.edit'), (write) => {
      if (isThere) write.set('reportSetup', id, fields, seen)
      else write.upsert('reportSetup', id, withDefaults({}, fields))
    })
    return {}
  }),
}
