import { os } from '../../rpc/implementer.ts'
import { getRecord } from '../records.ts'
import { ownWorkshop } from '../scope.ts'
import { keepSettings, settingsOf } from './stage.repo.ts'
import { watchStage } from './watchStage.ts'

export const stageProcedures = {
  settings: os.stage.settings.handler(({ context: { host }, input }) => {
    getRecord(host.store.db, 'workshop', input.workshopId)
    return settingsOf(host.store.db, input.workshopId)
  }),
  update: os.stage.update.handler(({ context: { host }, input: { workshopId, fields } }) => {
    const { db } = host.store
    getRecord(db, 'workshop', workshopId)
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    keepSettings(db, workshopId, { ...settingsOf(db, workshopId), ...given })
    host.feed.publish(workshopId, ['stage'])
    return {}
  }),
  live: os.stage.live.handler(({ context, input: { workshopId }, signal }) => {
    ownWorkshop(context, workshopId)
    getRecord(context.host.store.db, 'workshop', workshopId)
    return watchStage(context.host, workshopId, signal)
  }),
}
