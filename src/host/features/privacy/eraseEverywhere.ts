import { basename } from 'node:path'
import { copiesIn, eraseInCopy } from '../../changes/copies.ts'
import { sweep } from '../../changes/sweep.ts'
import { toFault } from '../../fault.ts'
import { dataFile } from '../../host.ts'
import { actionIn } from '../../rpc/implementer.ts'
import type { CallContext } from '../../rpc/implementer.ts'
import type { Erased, Erasing } from '../../changes/eraseInStore.ts'
import { eraseInStore } from '../../changes/eraseInStore.ts'

export type ErasedEverywhere = Pick<Erased, 'people' | 'changes'> & { backups: number; kept: string[] }

/**
 * Erases in every copy, then in the live file. The live file comes last: whoever is cut short finds the person still on the list and
 * erases again. Copies that could not be cleaned are named in `kept`; so is the live file if old bytes may still be in it.
 */
export const eraseEverywhere = (context: CallContext, erasing: Erasing, label: string): ErasedEverywhere => {
  const { host } = context
  const { store, options, now, log, feed } = host
  const info = actionIn(context, erasing.workshopId, label)
  const kept: string[] = []
  let backups = 0
  for (const file of copiesIn(options.dataDir)) {
    try {
      if (eraseInCopy(file, erasing, info, store.surroundings)) backups += 1
    } catch (error) {
      log('warn', 'erase.copyKept', { code: toFault(error).code })
      kept.push(basename(file))
    }
  }
  const at = new Date(now()).toISOString()
  const { people, changes } = store.act(info, (write) => eraseInStore(store.db, write, erasing, at), false)
  if (!sweep(store.db)) kept.push(basename(dataFile(options.dataDir)))
  feed.publish(null, ['everything'])
  log('info', 'erase.done', { people, changes, backups, kept: kept.length })
  return { people, changes, backups, kept }
}
