import { writeSync } from 'node:fs'
import { newestVersion } from '../../../src/host/db/migrate.ts'
import { MIGRATIONS } from '../../../src/host/db/migrations/index.ts'
import { openDatabase } from '../../../src/host/db/openDatabase.ts'
import { Fault } from '../../../src/host/fault.ts'

/** A second process that tries to open the same file and says what it was told. */
try {
  openDatabase(process.argv[2] ?? '', newestVersion(MIGRATIONS)).close()
  writeSync(1, 'opened')
} catch (error) {
  writeSync(1, error instanceof Fault ? error.code : String(error))
}
