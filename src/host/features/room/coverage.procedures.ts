import { getRecord } from '../records.ts'
import { os } from '../../rpc/implementer.ts'
import { coverageOf } from './coverage.repo.ts'

export const coverageProcedures = {
  coverage: os.room.coverage.handler(({ context: { host }, input }) => {
    getRecord(host.store.db, 'session', input.sessionId)
    return { at: host.now(), ...coverageOf(host.store.db, input.sessionId, host.stations?.connected() ?? new Map()) }
  }),
}
