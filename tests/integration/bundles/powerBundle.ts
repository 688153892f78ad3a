import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { openHost } from '../../../src/host/host.ts'
import { importBundle } from '../../../src/host/features/bundles/importBundle.ts'
import { makeBundle } from '../../../src/host/features/bundles/makeBundle.ts'

/**
 * Runs under strace and dies without closing. Arguments: what to do, folder of the data, file of the bundle, workshop, folder of what
 * ships with the app. Says when the import or export was acknowledged.
 */
const [what = '', dataDir = '', file = '', workshopId = '', resourcesDir = ''] = process.argv.slice(2)
const host = openHost({ dataDir, resourcesDir, version: '0.0.0-test' })
host.store.db.pragma('wal_autocheckpoint = 40')
writeSync(1, 'ACK begun\n')
if (what === 'import') await importBundle(host, { file, dryRun: false })
else await makeBundle(host, join(dataDir, 'made.tavolata'), { workshopId, tableId: null, lock: { kind: 'open' } })
writeSync(1, 'ACK done\n')
process.kill(process.pid, 'SIGKILL')
