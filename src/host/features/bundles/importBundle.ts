import type { BundlePreview } from '../../../shared/contract/bundles.contract.ts'
import { ENTITIES } from '../../../shared/domain/records/records.ts'
import { isSweepDue, sweep } from '../../changes/sweep.ts'
import type { Db } from '../../db/openDatabase.ts'
import { Fault } from '../../fault.ts'
import type { Host } from '../../host.ts'
import { rowOfLine } from './bundleLines.ts'
import type { Line } from './bundleLines.ts'
import { isChangeHere, isErasureHere, isPhotoHere } from './bundles.repo.ts'
import { eraseInCopies } from './eraseInCopies.ts'
import { createForkFinder } from './forks.ts'
import { readBundle } from './readBundle.ts'
import { takeIn } from './takeIn.ts'
import { allKeys } from './workshopKeys.ts'

export type Import = {
  file: string
  passphrase?: string | undefined
  workshopId?: string | undefined
  dryRun: boolean
  /** Called before the first write where something in the bundle is not here yet; what it throws keeps the bundle out. */
  beforeNew?: () => void
}

/** Ends the transaction of a preview. */
class TakenBack extends Error {}

/**
 * Takes a bundle in, whole or not at all; with `dryRun` everything is done and taken back, so that the numbers are exact. All of it is
 * checked before the first write: throws UNREADABLE_FILE, NEWER_VERSION, TOO_LARGE, WRONG_KEY, WRONG_WORKSHOP.
 */
export const importBundle = async (host: Host, { file, passphrase, workshopId, dryRun, beforeNew }: Import): Promise<BundlePreview> => {
  const { store, feed } = host
  const known = { passphrase, workshopKeys: allKeys(store.db) }
  const finder = createForkFinder(store.db, store.replica())
  let isNew = false
  const checked = await readBundle(
    file,
    known,
    (head) => {
      if (workshopId !== undefined && head.workshopId !== workshopId) throw new Fault('WRONG_WORKSHOP')
    },
    (line) => {
      isNew ||= !isHere(store.db, line)
      if (line.type === 'change') finder.see(rowOfLine(line))
    },
  )
  const fork = finder.fork(checked.head.workshopId, () => changesIn(checked.lines()))

  if (isNew && !dryRun) beforeNew?.()

  let result: BundlePreview | null = null
  try {
    store.together(() => {
      result = takeIn(store.db, checked, fork, new Date(host.now()).toISOString())
      if (dryRun) throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  if (dryRun) return result!
  store.resume()
  if (isSweepDue(store.db)) sweep(store.db)
  if (result!.erased > 0) eraseInCopies(host)
  feed.publish(checked.head.workshopId, [...ENTITIES, 'safety'], null)
  return result!
}

function* changesIn(lines: Iterable<Line>) {
  for (const line of lines) if (line.type === 'change') yield rowOfLine(line)
}

/** Is all that this line says here already? */
const isHere = (db: Db, line: Line): boolean => {
  if (line.type === 'change') return isChangeHere(db, line.change_id, line.change_hash)
  if (line.type === 'erasure') return isErasureHere(db, line.change_id)
  return line.type !== 'photo' || isPhotoHere(db, line.hash)
}
