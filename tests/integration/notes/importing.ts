import type { RouterClient } from '@orpc/server'
import type { AppRouter } from '../../../src/host/rpc/router.ts'
import { openTestHost } from '../../support/testHost.ts'
import { plantWorkshop } from '../features/plant.ts'

type Client = RouterClient<AppRouter>
type Options = { map?: Record<string, string>; dryRun?: boolean }

/** A host with one session of four rounds and the tables North and South, and a way to import into it. */
export const openImport = async () => {
  const test = openTestHost()
  const planted = await plantWorkshop(test.client)
  const { workshopId, sessionId } = planted
  const importFile = (content: string | Uint8Array, options: Options = {}) =>
    test.client.notes.importCsv({ workshopId, sessionId, contentBase64: Buffer.from(content).toString('base64'), ...options })
  const notes = () => test.client.notes.list({ workshopId })
  const tableTitles = async (): Promise<string[]> =>
    (await test.client.workshops.plan({ workshopId })).tables.map(({ number, title }) => `${number} ${title}`)
  return { ...test, ...planted, importFile, notes, tableTitles, texts: async () => (await notes()).map(({ text }) => text) }
}

export type ImportTest = Awaited<ReturnType<typeof openImport>>
export type ImportClient = Client
