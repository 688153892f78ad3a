import type { TestHost } from '../../support/testHost.ts'

/** A workshop with one session and one table, ready for notes. */
export const newTable = async (client: TestHost['client']): Promise<{ workshopId: string; sessionId: string; tableId: string }> => {
  const { id: workshopId } = await client.workshops.create({ title: 'Workshop', template: null, language: 'en' })
  const { id: sessionId } = await client.agenda.addSession({ workshopId, fields: { title: 'Session', rounds: 3 } })
  const { ids } = await client.agenda.addTables({ sessionId, titles: ['Table'] })
  return { workshopId, sessionId, tableId: ids[0]! }
}
