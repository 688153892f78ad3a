import { createRouterClient } from '@orpc/server'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHost } from '../../../src/host/host.ts'
import type { Host } from '../../../src/host/host.ts'
import { router } from '../../../src/host/rpc/router.ts'
import { newTestFolder, RESOURCES_DIR } from '../../support/testHost.ts'
import { plantWorkshop } from '../features/plant.ts'

let dataDir: string
let host: Host
let onNewId: () => void = () => {}
beforeEach(() => {
  dataDir = newTestFolder()
  const newId = (): string => {
    onNewId()
    return v7()
  }
  host = openHost({ dataDir, resourcesDir: RESOURCES_DIR, version: 'test', surroundings: { newId } })
})
afterEach(() => {
  onNewId = () => {}
  host.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const ROWS = 2000
const contentBase64 = Buffer.from(
  `text,table\n${Array.from({ length: ROWS }, (_, index) => `A statement with number ${index},Table ${index % 7}`).join('\n')}`,
).toString('base64')

/** SQLite refuses to grow the file, as it would on a disk without room. */
const allowPages = (more: number): void => {
  const pages = Number(host.store.db.pragma('page_count', { simple: true }))
  host.store.db.pragma(`max_page_count = ${pages + more}`)
}

describe('an import while the disk is full', () => {
  it('succeeds completely when the reserve gives enough room back', async () => {
    const client = createRouterClient(router, { context: { host, role: 'local', author: 't', via: 'test' } })
    const { workshopId, sessionId } = await plantWorkshop(client)
    allowPages(20)
    let outside = 0
    onNewId = () => {
      // Ids outside of a transaction: one of the call, then one for each attempt.
      if (!host.store.db.inTransaction && (outside += 1) === 3) allowPages(100_000)
    }
    const result = await client.notes.importCsv({ workshopId, sessionId, contentBase64 })
    expect(outside).toBe(3)
    expect(result).toEqual({ added: ROWS, updated: 0, skipped: 0, problems: [] })
    expect(await client.notes.list({ workshopId })).toHaveLength(ROWS)
    expect((await client.workshops.plan({ workshopId })).tables).toHaveLength(9)
    expect(host.warning()).toBe('diskFull')
    expect(existsSync(join(dataDir, 'reserve.bin'))).toBe(false)
    expect((await client.safety.check()).ok).toBe(true)
  })

  it('adds nothing and says so when it does not', async () => {
    const client = createRouterClient(router, { context: { host, role: 'local', author: 't', via: 'test' } })
    const { workshopId, sessionId } = await plantWorkshop(client)
    allowPages(20)
    await expect(client.notes.importCsv({ workshopId, sessionId, contentBase64 })).rejects.toMatchObject({ code: 'DISK_FULL' })
    expect(await client.notes.list({ workshopId })).toEqual([])
    expect((await client.workshops.plan({ workshopId })).tables).toHaveLength(2)
    allowPages(100_000)
    expect(await client.notes.importCsv({ workshopId, sessionId, contentBase64 })).toMatchObject({ added: ROWS })
    expect((await client.safety.check()).ok).toBe(true)
  })
})
