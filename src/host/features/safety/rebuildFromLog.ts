import { rebuildDerived } from '../../changes/derive.ts'
import { Fault } from '../../fault.ts'
import type { Host } from '../../host.ts'
import { inspectDatabase } from './inspectDatabase.ts'
import type { Findings } from './inspectDatabase.ts'

/** Damage that a rebuild would copy into the tables instead of mending it. */
const IN_THE_LOG = new Set(['structure', 'hash'])

/**
 * Makes every table again from the change log, in one transaction, and looks once more.
 * Throws DAMAGED where the log itself is not as it was written; nothing is changed then.
 */
export const rebuildFromLog = (host: Host): Findings => {
  const { db } = host.store
  const before = inspectDatabase(db)
  if (before.findings.some(({ code }) => IN_THE_LOG.has(code))) throw new Fault('DAMAGED', {})
  if (before.findings.some(({ code }) => code === 'derived')) {
    db.transaction(() => rebuildDerived(db)).immediate()
    host.log('warn', 'tables.rebuilt')
    host.feed.publish(null, ['everything'])
  }
  return inspectDatabase(db)
}
