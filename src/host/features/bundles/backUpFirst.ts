import { rmSync } from 'node:fs'
import type { Host } from '../../host.ts'

const REASON = 'before-import'
/** Other copies from before something stay for good; of these there may be many on one day. */
const KEPT = 5

/** A verified copy of what is here before a bundle joins it. Throws what `backUp` throws: without room for a copy nothing is taken in. */
export const backUpFirst = ({ backups, store }: Host): void => {
  if (store.db.prepare('SELECT 1 FROM change LIMIT 1').get() === undefined) return
  backups.backUp(REASON)
  const made = backups.list().filter(({ reason }) => reason === REASON)
  for (const { file } of made.slice(KEPT)) rmSync(file, { force: true })
}
