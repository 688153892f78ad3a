import { PROTOCOL_VERSION } from '../../../shared/contract/contract.ts'
import { eventsFor } from './eventsFor.ts'
import { os } from '../../rpc/implementer.ts'

export const systemProcedures = {
  info: os.system.info.handler(({ context: { host, role } }) => ({
    version: host.options.version,
    role,
    protocol: PROTOCOL_VERSION,
    lastBackupAt: host.backups.lastAt(),
    warning: host.warning(),
  })),
}

export const eventsProcedures = {
  watch: os.events.watch.handler(({ context, signal }) =>
    context.role === 'station' || context.role === 'projector'
      ? eventsFor(context.scope, context.host.feed.watch(signal))
      : context.host.feed.watch(signal),
  ),
}
