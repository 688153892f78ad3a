import { reportSetupId } from '../../../shared/domain/records/defaults.ts'
import { selectRecords } from '../../db/recordTables.ts'
import type { Host } from '../../host.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { getRecord, withDefaults } from '../records.ts'
import { exportReport } from './exportReport.ts'
import { makeInTurn } from './inTurn.ts'
import { type MadeReport, makeReport } from './makeReport.ts'

const turns = new WeakMap<Host, ReturnType<typeof makeInTurn<MadeReport>>>()

/** The live report is asked for after every edit; a host that is closed takes its turns with it. */
const inTurnOf = (host: Host) => {
  const known = turns.get(host) ?? makeInTurn<MadeReport>()
  turns.set(host, known)
  return known
}

export const reportProcedures = {
  model: os.report.model.handler(async ({ context: { host }, input }) => {
    const { model, identities, sections } = await inTurnOf(host)(JSON.stringify(input), () => makeReport(host, input))
    return { model, identities, sections }
  }),
  export: os.report.export.handler(async ({ context: { host }, input, signal }) =>
    exportReport(host, await makeReport(host, input, input.format, signal), input.format),
  ),
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
