import { createRouterClient, ORPCError } from '@orpc/server'
import type { RouterClient } from '@orpc/server'
import { toFault } from '../../fault.ts'
import { openHost } from '../../host.ts'
import type { Host } from '../../host.ts'
import { router } from '../../rpc/router.ts'
import type { AppRouter } from '../../rpc/router.ts'
import { shippedParts } from '../paths.ts'
import { backupAdvice } from './backupAdvice.ts'
import { UnusableData } from './sentences.ts'

export type CommandClient = RouterClient<AppRouter>

/** Damage of the live file comes with the backups that there are. */
const withAdvice = (error: unknown, dataDir: string): unknown => {
  const code = error instanceof ORPCError ? error.code : toFault(error).code
  return code === 'DAMAGED' || code === 'NOT_OURS' ? new UnusableData(backupAdvice(dataDir), { cause: error }) : error
}

/** Opens the data folder with what ships with the app; throws UnusableData where the live file is damaged or not ours. */
export const openData = (dataDir: string): Host => {
  const { resourcesDir, version } = shippedParts()
  try {
    return openHost({ dataDir, resourcesDir, version })
  } catch (error) {
    throw withAdvice(error, dataDir)
  }
}

/** Opens the data folder, lets `work` use the same router as every other door, in this process, and closes it again. */
export const withHost = async <T>(dataDir: string, work: (client: CommandClient, host: Host) => Promise<T>): Promise<T> => {
  const host = openData(dataDir)
  try {
    const context = { host, role: 'local', author: 'facilitator', via: 'command line' } as const
    return await work(createRouterClient(router, { context }), host)
  } catch (error) {
    throw withAdvice(error, dataDir)
  } finally {
    host.close()
  }
}

/** One line of JSON on standard output. */
export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`)
