import { createRouterClient } from '@orpc/server'
import { existsSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openHost } from '../../../src/host/host.ts'
import { router } from '../../../src/host/rpc/router.ts'

/**
 * Runs on a small disk of its own (see diskFull.test.ts) and reports, as one line of JSON, what happened when it filled up.
 * Arguments: folder on that disk, resources folder, mode. `swallow` is the seeded bug: a refused note counts as saved.
 */
const [disk = '', resourcesDir = '', mode = ''] = process.argv.slice(2)
const dataDir = join(disk, 'data')
const host = openHost({ dataDir, resourcesDir, version: '0.0.0-test' })
const client = createRouterClient(router, { context: { host, role: 'local', author: 'writer', via: 'test' } })
const { id: workshopId } = await client.workshops.create({ title: 'Full', template: null, language: 'en' })
const { id: sessionId } = await client.agenda.addSession({ workshopId, fields: { title: 'Session' } })
const [tableId = ''] = (await client.agenda.addTables({ sessionId, titles: ['Table'] })).ids
const reserve = join(dataDir, 'reserve.bin')
const ballast = join(disk, 'ballast')

const codeOf = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work()
    return 'ok'
  } catch (error) {
    return String((error as { code?: unknown }).code)
  }
}

const acknowledged: string[] = []
const note = async (id: string): Promise<void> => {
  const saved = client.notes.create({ id, tableId, round: 1, kind: 'idea', text: `${id} `.repeat(2000).slice(0, 19_000) })
  await (mode === 'swallow' ? saved.catch(() => {}) : saved)
  acknowledged.push(id)
}
const fill = (): void => {
  for (let file = 0; ; file += 1) {
    try {
      writeFileSync(`${ballast}${file}`, Buffer.alloc(1024 * 1024))
    } catch {
      return
    }
  }
}

for (let count = 0; count < 20; count += 1) await note(`before ${count}`)
const hadReserve = existsSync(reserve)
fill()
const room = statfsSync(disk).bavail
let count = 0
let slowest = 0
let failed = ''
let firstWarning: string | null = null
while (failed === '' && count < 1500) {
  const start = performance.now()
  const code = await codeOf(() => note(`full ${count}`))
  slowest = Math.max(slowest, performance.now() - start)
  firstWarning ??= host.warning()
  if (code !== 'ok') failed = code
  count += 1
}
const whenFull = {
  failed,
  slowest,
  firstWarning,
  reserveGone: !existsSync(reserve),
  backup: await codeOf(() => client.safety.backUp()),
  checkpoint: await codeOf(async () => void host.store.db.pragma('wal_checkpoint(TRUNCATE)')),
  check: (await client.safety.check()).findings,
  lost: acknowledged.filter((id) => host.store.db.prepare('SELECT 1 FROM note WHERE id = ?').get(id) === undefined),
}
host.close()

const again = openHost({ dataDir, resourcesDir, version: '0.0.0-test' })
const next = createRouterClient(router, { context: { host: again, role: 'local', author: 'writer', via: 'test' } })
const lostAfterReopening = acknowledged.filter((id) => again.store.db.prepare('SELECT 1 FROM note WHERE id = ?').get(id) === undefined)
for (let file = 0; existsSync(`${ballast}${file}`); file += 1) rmSync(`${ballast}${file}`)
const recovered = {
  write: await codeOf(() => next.notes.create({ id: 'recovered', tableId, round: 1, kind: 'idea', text: 'room again' })),
  backup: await codeOf(() => next.safety.backUp()),
  check: (await next.safety.check()).findings,
}
again.close()
writeSync(1, JSON.stringify({ hadReserve, room, acknowledged: acknowledged.length, whenFull, lostAfterReopening, recovered }))
