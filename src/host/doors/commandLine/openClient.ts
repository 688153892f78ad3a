import { createRouterClient } from '@orpc/server'
import type { RouterClient } from '@orpc/server'
import { openHost } from '../../host.ts'
import type { Host } from '../../host.ts'
import { router } from '../../rpc/router.ts'
import type { AppRouter } from '../../rpc/router.ts'
import { shippedParts } from '../paths.ts'

export type CommandClient = RouterClient<AppRouter>

/** Opens the data folder, lets `work` use the same router as every other door, in this process, and closes it again. */
export const withHost = async <T>(dataDir: string, work: (client: CommandClient, host: Host) => Promise<T>): Promise<T> => {
  const { resourcesDir, version } = shippedParts()
  const host = openHost({ dataDir, resourcesDir, version })
  try {
    const context = { host, role: 'local', author: 'facilitator', via: 'command line' } as const
    return await work(createRouterClient(router, { context }), host)
  } finally {
    host.close()
  }
}

export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`)
