import { createRouterClient } from '@orpc/server'
import { clockId } from '../../../src/shared/domain/records/defaults.ts'
import { router } from '../../../src/host/rpc/router.ts'
import type { CallContext, Scope } from '../../../src/host/rpc/implementer.ts'
import { selectRecords } from '../../../src/host/db/recordTables.ts'
import type { TestHost } from '../../support/testHost.ts'

export const MINUTE = 60_000

/** Three rounds of 20 minutes with moves of 5, and 20 minutes at the end; from 10:00 on the first day. */
export const plantSession = async ({ client }: TestHost) => {
  const { id: workshopId } = await client.workshops.create({ title: 'Room', template: null, language: 'en' })
  const add = async (fields: Parameters<typeof client.agenda.addSession>[0]['fields']): Promise<string> =>
    (await client.agenda.addSession({ workshopId, fields })).id
  const sessionId = await add({
    title: 'Tables',
    method: 'rotating-tables',
    start: '10:00',
    minutes: 90,
    rounds: 3,
    roundMinutes: 20,
    moveMinutes: 5,
  })
  const plenaryId = await add({ title: 'Plenary', start: '11:30', minutes: 30 })
  const { ids: tables } = await client.agenda.addTables({ sessionId, titles: ['North', 'South', 'West'] })
  return { workshopId, sessionId, plenaryId, tables: tables as [string, string, string] }
}

/** The steps of a clock as they are stored. */
export const stepsOf = ({ host }: TestHost, sessionId: string, tableId: string | null = null) =>
  selectRecords(host.store.db, 'clock', 'id = ?', clockId(sessionId, tableId))[0]?.steps ?? []

/** A client as a device of the room has one. */
export const deviceOf = ({ host }: TestHost, role: 'station' | 'projector', scope: Partial<Scope> & { workshopId: string }) => {
  const context: CallContext = { host, role, author: role, via: 'lan', scope: { tableId: null, stationId: 'st-1', ended: false, ...scope } }
  return createRouterClient(router, { context })
}

/** Reads a stream; `next` waits for what comes. */
export const reading = <T>(stream: AsyncIterable<T>) => {
  const iterator = stream[Symbol.asyncIterator]()
  return {
    next: async (): Promise<T> => (await iterator.next()).value as T,
    stop: async (): Promise<void> => void (await iterator.return?.()),
  }
}
