import { createRouterClient } from '@orpc/server'
import type { RouterClient } from '@orpc/server'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openHost } from '../../src/host/host.ts'
import type { Host } from '../../src/host/host.ts'
import { router } from '../../src/host/rpc/router.ts'
import type { AppRouter } from '../../src/host/rpc/router.ts'
import { newTestFolder, startOfTests } from './testWorld.ts'
import type { FakeClock } from './testWorld.ts'

export { newTestFolder } from './testWorld.ts'

export const RESOURCES_DIR = fileURLToPath(new URL('../../resources', import.meta.url))

export type TestHostOptions = {
  /** A folder to open again; it is then the caller's to remove. Left out: a new temporary folder, removed by `close`. */
  dataDir?: string
  /** Starts at 2 March 2026, 09:00 UTC, and goes on by one millisecond per reading. */
  clock?: FakeClock
  /** Part of every id, so that two hosts of one test do not give the same ids. */
  idPrefix?: string
  author?: string
}

export type TestHost = {
  host: Host
  client: RouterClient<AppRouter>
  dataDir: string
  clock: FakeClock
  close: () => void
}

let hosts = 0

/** A real host over a real file, with a clock and ids that a test can foresee. */
export const openTestHost = (options: TestHostOptions = {}): TestHost => {
  const dataDir = options.dataDir ?? newTestFolder()
  const clock = options.clock ?? startOfTests()
  const prefix = options.idPrefix ?? `h${(hosts += 1)}`
  let ids = 0
  const host = openHost({
    dataDir,
    resourcesDir: RESOURCES_DIR,
    version: '0.0.0-test',
    surroundings: {
      now: () => (clock.ms += 1),
      newId: () => `${prefix}-${String((ids += 1)).padStart(8, '0')}`,
    },
  })
  const context = { host, role: 'local', author: options.author ?? 'tester', via: 'test' } as const
  let open = true
  return {
    host,
    client: createRouterClient(router, { context }),
    dataDir,
    clock,
    close: () => {
      if (!open) return
      open = false
      host.close()
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
