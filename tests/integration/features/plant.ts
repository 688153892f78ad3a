import type { RouterClient } from '@orpc/server'
import type { AppRouter } from '../../../src/host/rpc/router.ts'

type Client = RouterClient<AppRouter>
export type Planted = { workshopId: string; sessionId: string; tableIds: string[] }

/** A workshop with one session of four rounds and some tables, made as a person would. */
export const plantWorkshop = async (client: Client, tables: readonly string[] = ['North', 'South']): Promise<Planted> => {
  const { id: workshopId } = await client.workshops.create({ title: 'Workshop', template: null, language: 'en' })
  const { id: sessionId } = await client.agenda.addSession({
    workshopId,
    fields: { title: 'Tables', method: 'rotating-tables', rounds: 4 },
  })
  const { ids: tableIds } = await client.agenda.addTables({ sessionId, titles: [...tables] })
  return { workshopId, sessionId, tableIds }
}

let notes = 0
/** Adds one note and returns its id. */
export const takeNote = async (
  client: Client,
  tableId: string,
  text: string,
  fields: Partial<Parameters<Client['notes']['create']>[0]> = {},
): Promise<string> => {
  notes += 1
  const { id } = await client.notes.create({ id: `note-${notes}`, tableId, round: 1, kind: 'challenge', text, ...fields })
  return id
}
