import { createHash } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { MOST_BUNDLE_BYTES } from '../../../shared/contract/bundles.contract.ts'
import type { BundleLock } from '../../../shared/contract/bundles.contract.ts'
import type { ChangeRow } from '../../changes/changeRows.ts'
import type { Erasure } from '../../changes/erase.ts'
import { syncFolderOf } from '../../db/syncPath.ts'
import { Fault } from '../../fault.ts'
import type { Host } from '../../host.ts'
import { getRecord } from '../records.ts'
import { encodeLine, lineOfChange, lineOfErasure, MOST_CHANGES, MOST_PHOTOS } from './bundleLines.ts'
import type { Counts, Head, Line } from './bundleLines.ts'
import { changesFor, countChanges, countErasures, erasuresFor, lastRow, photoBytes, photoHashes } from './bundles.repo.ts'
import { lockNew } from './locks.ts'
import { writeSealed } from './sealedFile.ts'
import { ownKey, workshopKeys } from './workshopKeys.ts'

export type Wanted = { workshopId: string; tableId: string | null; lock: BundleLock }

/**
 * Writes a bundle of a workshop, or of one table of it, to `file`. Under that name there is a whole bundle or none, whenever the power
 * goes. Throws NOT_FOUND for a workshop or table that is not here, TOO_LARGE beyond what an import takes.
 */
export const makeBundle = async (host: Host, file: string, wanted: Wanted): Promise<void> => {
  const { db } = host.store
  const { workshopId, tableId, lock } = wanted
  getRecord(db, 'workshop', workshopId)
  if (tableId !== null && getRecord(db, 'table', tableId).workshopId !== workshopId) throw new Fault('NOT_FOUND', { entity: 'table' })
  const key = ownKey(db, workshopId)
  const { bytes, ...unlocked } = await lockNew(lock, key)
  const temporary = `${file}.making`
  try {
    // Whoever gets one table must not be able to open what others hand over of the whole workshop.
    const keys = lock.kind === 'key' || tableId !== null ? [] : workshopKeys(db, workshopId)
    const before = countErasures(db)
    const lines = linesFor(
      host,
      wanted,
      keys.map((known) => known.toString('base64')),
    )
    await writeSealed(temporary, bytes, unlocked, withEnd(lines), MOST_BUNDLE_BYTES)
    // Somebody was erased while it was written: what stands in it may still be about them.
    if (countErasures(db) !== before) return await makeBundle(host, file, wanted)
    renameSync(temporary, file)
    syncFolderOf(file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function* linesFor({ store, now }: Host, { workshopId, tableId }: Wanted, keys: string[]): Generator<Line> {
  const { db } = store
  const what = { workshop: workshopId, table: tableId }
  const erasures = erasuresFor(db, what) as Erasure[]
  const photos = photoHashes(db, what)
  const until = lastRow(db)
  const counts = { changes: countChanges(db, what, until), erasures: erasures.length, photos: photos.length }
  if (counts.changes > MOST_CHANGES) throw new Fault('TOO_LARGE', { limit: `${MOST_CHANGES} changes`, context: 'bundle' })
  if (counts.photos > MOST_PHOTOS) throw new Fault('TOO_LARGE', { limit: `${MOST_PHOTOS} photos`, context: 'bundle' })
  const { title } = getRecord(db, 'workshop', workshopId)
  const head: Head = {
    type: 'head',
    workshopId,
    title,
    table: tableId,
    madeAt: new Date(now()).toISOString(),
    replica: store.replica(),
    counts,
    keys,
  }
  yield head
  for (const row of changesFor(db, what, until)) yield lineOfChange(row as ChangeRow)
  for (const erasure of erasures) yield lineOfErasure(erasure)
  for (const hash of photos) yield { type: 'photo', hash, jpeg: photoBytes(db, hash).toString('base64') }
}

/** The lines as text, and a last one with what was counted on the way and the SHA-256 of all before it. */
function* withEnd(lines: Iterable<Line>): Generator<string> {
  const hash = createHash('sha256')
  const counts: Counts = { changes: 0, erasures: 0, photos: 0 }
  for (const line of lines) {
    if (line.type === 'change') counts.changes += 1
    if (line.type === 'erasure') counts.erasures += 1
    if (line.type === 'photo') counts.photos += 1
    const text = `${encodeLine(line)}\n`
    hash.update(text)
    yield text
  }
  yield `${encodeLine({ type: 'end', counts, sha256: hash.digest('hex') })}\n`
}
