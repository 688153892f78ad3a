import { standsAt } from '../../../shared/domain/room/standingMessages.ts'
import { actionIn, os } from '../../rpc/implementer.ts'
import { Fault } from '../../fault.ts'
import { getRecord } from '../records.ts'
import { ownWorkshop } from '../scope.ts'
import { liveViews } from './liveViews.ts'

export const messageProcedures = {
  live: os.room.live.handler(({ context, input, signal }) => {
    ownWorkshop(context, input.workshopId)
    return liveViews(context, input.workshopId, signal)
  }),
  send: os.room.send.handler(({ context, input }) => {
    const { store, now } = context.host
    const { workshopId, target } = input
    const text = input.text.trim()
    if (text === '') throw new Fault('INVALID', { reason: 'text' })
    getRecord(store.db, 'workshop', workshopId)
    const tableId = target === 'table' ? input.tableId : null
    if (target === 'table' && (tableId === null || getRecord(store.db, 'table', tableId).workshopId !== workshopId))
      throw new Fault('INVALID', { reason: 'table' })
    const at = now()
    const sentAt = new Date(at).toISOString()
    const withdrawnAt = input.seconds === null ? null : new Date(at + input.seconds * 1000).toISOString()
    return store.act(actionIn(context, workshopId, 'message.send'), (write) => ({
      id: write.add('message', { text, target, tableId, sentAt, withdrawnAt }),
    }))
  }),
  withdraw: os.room.withdraw.handler(({ context, input }) => {
    const { store, now } = context.host
    const message = getRecord(store.db, 'message', input.id)
    const at = now()
    if (!standsAt(message, at)) return {}
    store.act(actionIn(context, message.workshopId, 'message.withdraw'), (write) =>
      write.set('message', input.id, { withdrawnAt: new Date(at).toISOString() }),
    )
    return {}
  }),
}
