import { os } from '../../rpc/implementer.ts'
import { stationsOf } from '../stations/stations.repo.ts'

/** Who still owes notes at the end of the day: devices that were away then and were not seen again. */
export const owedProcedures = {
  owed: os.room.owed.handler(({ context: { host }, input }) =>
    stationsOf(host.store.db, input.workshopId)
      .filter(({ kind, state }) => kind === 'table' && state === 'ended')
      .filter(({ id, seenAt, decidedAt }) => !host.stations?.connected().has(id) && (seenAt ?? '') < (decidedAt ?? ''))
      .map(({ id, name, tableId, seenAt }) => ({ id, name, tableId, seenAt })),
  ),
}
