import { basename } from 'node:path'
import { copiesIn, eraseAgainInCopy } from '../../changes/copies.ts'
import { knownErased } from '../../changes/eraseAgain.ts'
import { toFault } from '../../fault.ts'
import type { Host } from '../../host.ts'

/** What a bundle had erased goes from every backup, too. Returns the names of copies that could not be cleaned. */
export const eraseInCopies = ({ store, options, log }: Host): string[] => {
  const known = knownErased(store.db)
  const kept: string[] = []
  for (const file of copiesIn(options.dataDir)) {
    try {
      eraseAgainInCopy(file, known, { author: 'facilitator', via: 'bundle' }, store.surroundings)
    } catch (error) {
      log('warn', 'erase.copyKept', { code: toFault(error).code })
      kept.push(basename(file))
    }
  }
  return kept
}
