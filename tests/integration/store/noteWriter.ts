import { createRouterClient } from '@orpc/server'
import { writeSync } from 'node:fs'
import { v7 } from 'uuid'
import { openHost } from '../../../src/host/host.ts'
import { router } from '../../../src/host/rpc/router.ts'

/**
 * A host that writes notes through the router until it is killed, and says each one that was acknowledged: `id<TAB>text`.
 * Arguments: data folder, resources folder, mode. `early` is the seeded bug: several notes share one commit that comes later.
 */
const [dataDir = '', resourcesDir = '', mode = ''] = process.argv.slice(2)
if (mode === 'warm up') process.exit(0)
const host = openHost({ dataDir, resourcesDir, version: '0.0.0-test' })
const client = createRouterClient(router, { context: { host, role: 'local', author: 'writer', via: 'test' } })
if (mode === 'backups') host.backups.start()

const findTable = async (): Promise<string> => {
  const [workshop] = await client.workshops.list()
  const workshopId = workshop?.id ?? (await client.workshops.create({ title: 'Killed', template: null, language: 'en' })).id
  const plan = await client.workshops.plan({ workshopId })
  if (plan.tables[0]) return plan.tables[0].id
  const { id: sessionId } = await client.agenda.addSession({ workshopId, fields: { title: 'Session' } })
  return (await client.agenda.addTables({ sessionId, titles: ['Table'] })).ids[0]!
}

const tableId = await findTable()
const { db } = host.store
for (let count = 0; ; count += 1) {
  if (mode === 'early' && count % 25 === 0) db.exec(db.inTransaction ? 'COMMIT; BEGIN' : 'BEGIN')
  const id = v7()
  const text = `note ${count} `.repeat(1 + (count % 40))
  await client.notes.create({ id, tableId, round: 1, kind: 'idea', text })
  writeSync(1, `${id}\t${text}\n`)
  if (count % 5 !== 4) continue
  await client.notes.update({ id, fields: { text: `${text} again` } })
  writeSync(1, `${id}\t${text} again\n`)
}
