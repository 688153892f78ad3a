import { PROTOCOL_VERSION } from '../../../shared/contract/contract.ts'
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
  watch: os.events.watch.handler(({ context: { host }, signal }) => host.feed.watch(signal)),
}
