import { Fault } from '../../fault.ts'
import { os } from '../../rpc/implementer.ts'
import { dataFile } from '../../host.ts'
import { inspectDatabase } from './inspectDatabase.ts'
import { rebuildFromLog } from './rebuildFromLog.ts'
import { restoreBackup } from './restoreBackup.ts'

export const safetyProcedures = {
  backups: os.safety.backups.handler(({ context: { host } }) => host.backups.list()),
  backUp: os.safety.backUp.handler(({ context: { host } }) => {
    const made = host.backups.backUp('asked')
    host.warn(null)
    return made
  }),
  check: os.safety.check.handler(({ context: { host } }) => ({
    file: dataFile(host.options.dataDir),
    ...inspectDatabase(host.store.db),
  })),
  rebuild: os.safety.rebuild.handler(({ context: { host } }) => ({
    file: dataFile(host.options.dataDir),
    ...rebuildFromLog(host),
  })),
  restore: os.safety.restore.handler(({ context: { host, author, via }, input }) => {
    const known = host.backups.list().find((backup) => backup.file === input.file)
    // A page may name what the list shows, never a path of its own; any other file is for the command line.
    if (!known) throw new Fault('NOT_FOUND', { entity: 'backup' })
    return restoreBackup(host, known.file, { author, via })
  }),
}
