import { RPCHandler } from '@orpc/server/message-port'
import type { Host } from '../host.ts'
import { router } from '../rpc/router.ts'

type Upgrade = RPCHandler<{ host: Host; role: 'facilitator'; author: string; via: string }>['upgrade']
/** One end of a message channel, of the DOM, of Node or of Electron's main process. */
export type HostPort = Parameters<Upgrade>[0] & { start?: () => void }

/** Serves one window over its port. The port is the permission: the shell hands it to its own page and to nobody else. */
export const servePort = (host: Host, port: HostPort): void => {
  const handler = new RPCHandler(router)
  handler.upgrade(port, { context: { host, role: 'facilitator', author: 'facilitator', via: 'window' } })
  port.start?.()
}
