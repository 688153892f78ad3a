import { RPCHandler } from '@orpc/server/message-port'
import type { PortGrant } from '../../shared/contract/shellBridge.ts'
import type { Host } from '../host.ts'
import type { CallContext } from '../rpc/implementer.ts'
import { router } from '../rpc/router.ts'

type Upgrade = RPCHandler<CallContext>['upgrade']
/** One end of a message channel, of the DOM, of Node or of Electron's main process. */
export type HostPort = Parameters<Upgrade>[0] & { start?: () => void }

const contextOf = (host: Host, grant: PortGrant): CallContext =>
  grant.role === 'facilitator'
    ? { host, role: 'facilitator', author: 'facilitator', via: 'window' }
    : {
        host,
        role: 'projector',
        author: 'projector',
        via: 'window',
        scope: { workshopId: grant.workshopId, tableId: null, stationId: 'window', ended: false },
      }

/** Serves one window over its port. The port is the permission: the shell hands it to its own page and to nobody else. */
export const servePort = (host: Host, port: HostPort, grant: PortGrant = { role: 'facilitator' }): void => {
  const handler = new RPCHandler(router)
  handler.upgrade(port, { context: contextOf(host, grant) })
  port.start?.()
}
