import type { BundlePreview } from '../../../shared/contract/bundles.contract.ts'
import type { ChangeRow } from '../../changes/changeRows.ts'
import { mergeErasures } from '../../changes/erase.ts'
import type { Erasure } from '../../changes/erase.ts'
import { mergeRows } from '../../changes/merge.ts'
import { findRow } from '../../changes/changeRows.ts'
import { markSweepDue } from '../../changes/sweep.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'
import { randomHex } from '../../db/randomHex.ts'
import { allowedErasures } from './allowedErasures.ts'
import { rowOfLine } from './bundleLines.ts'
import { dropRefusedTwice, hasWorkshop, keepPhoto, lastRefused, lastRow, reasonsOf, recordsSince, replicasSince } from './bundles.repo.ts'
import { conflictsSince } from './conflicts.ts'
import { isHereAlready, underNameHere } from './forks.ts'
import type { Fork } from './forks.ts'
import type { CheckedBundle } from './readBundle.ts'
import { keepKeys } from './workshopKeys.ts'

/** So many changes are derived at a time: few enough for the memory, many enough that a record is not derived for each of its changes. */
const ROWS_AT_ONCE = 2_000

/**
 * Takes a checked bundle in, inside the caller's transaction: changes, then what was erased, then photos. `at` is an ISO instant.
 * Everything that is counted is counted from what is there afterwards, so a preview is exact.
 */
export const takeIn = (db: Db, { head, lines }: CheckedBundle, fork: Fork, at: string): BundlePreview => {
  const isHere = hasWorkshop(db, head.workshopId)
  const after = lastRow(db)
  const afterRefused = lastRefused(db)
  const counts = { new: 0, known: 0, refused: 0, erased: 0, photos: 0 }
  const merge = (rows: readonly ChangeRow[]): void => {
    const { added, known, refused } = mergeRows(db, rows, at)
    counts.new += added
    counts.known += known
    counts.refused += refused
  }

  let rows: ChangeRow[] = []
  const erasures: Erasure[] = []
  const flush = (): void => {
    merge(rows)
    rows = []
  }
  for (const line of lines()) {
    if (line.type === 'change') {
      const original = rowOfLine(line)
      const row = underNameHere(original, fork.names)
      if (isHereAlready(db, row, original)) counts.known += 1
      else if (isElsewhere(db, row)) counts.refused += setAside(db, row, at)
      else if (rows.push(row) >= ROWS_AT_ONCE) flush()
    } else if (line.type === 'erasure') erasures.push({ ...line, change_id: fork.names.get(line.change_id) ?? line.change_id })
    else if (line.type === 'photo') {
      if (rows.length > 0) flush()
      if (keepPhoto(db, head.workshopId, line.hash, Buffer.from(line.jpeg, 'base64'))) counts.photos += 1
    }
  }
  flush()
  const erasing = erase(db, head.workshopId, erasures)
  counts.erased = erasing.erased
  counts.refused += erasing.refused
  // A file that says nothing true about a workshop has no say about its keys.
  if (counts.new + counts.known > 0) keepKeys(db, head.workshopId, head.keys)
  noteReplicas(db, after, fork)

  const reasons = [
    ...reasonsOf(db, afterRefused),
    ...(erasing.refused > 0 ? [{ reason: 'it would erase more than people', count: erasing.refused }] : []),
  ]
  dropRefusedTwice(db, afterRefused)
  return {
    ...counts,
    conflicts: conflictsSince(db, head.workshopId, after),
    workshopId: head.workshopId,
    title: head.title,
    table: head.table,
    madeAt: head.madeAt,
    isHere,
    records: recordsSince(db, after),
    reasons,
    forked: [...fork.names.values()].filter((name) => name.startsWith('fork-')).length,
  }
}

/** A record belongs to one workshop: a bundle of another may not write into it. */
const isElsewhere = (db: Db, row: ChangeRow): boolean =>
  prepared(db, 'SELECT 1 FROM change WHERE record_id = ? AND workshop_id <> ? LIMIT 1').get(row.record_id, row.workshop_id) !== undefined

const setAside = (db: Db, row: ChangeRow, at: string): number =>
  prepared(db, 'INSERT INTO quarantine (raw, reason, at) VALUES (?, ?, ?)').run(
    JSON.stringify(row),
    'the record belongs to another workshop',
    at,
  ).changes

/** Returns how many changes had words, and how many erasures were not taken over. */
const erase = (db: Db, workshopId: string, erasures: readonly Erasure[]): { erased: number; refused: number } => {
  const { allowed, refused } = allowedErasures(db, workshopId, erasures)
  const empty = (): number =>
    prepared(db, 'SELECT count(*) FROM change WHERE workshop_id = ? AND body IS NULL').pluck().get(workshopId) as number
  const before = empty()
  mergeErasures(db, allowed)
  const erased = empty() - before
  if (erased > 0) markSweepDue(db)
  return { erased, refused: refused.filter(({ change_id: id }) => findRow(db, id)?.body !== null).length }
}

/**
 * A bundle holds one workshop of a machine, so numbers of that machine are missing here for good: that is no damage. And where somebody
 * else writes under the name of this installation, it takes another one for what it writes from now on.
 */
const noteReplicas = (db: Db, after: number, fork: Fork): void => {
  const note = prepared(db, "INSERT INTO meta (key, value) VALUES ('partial:' || ?, '1') ON CONFLICT (key) DO NOTHING")
  const own = prepared(db, "SELECT value FROM meta WHERE key = 'replica'").pluck().get()
  for (const replica of replicasSince(db, after)) if (replica !== own && !replica.startsWith('fork-')) note.run(replica)
  if (fork.ownNameIsTaken) prepared(db, "UPDATE meta SET value = ? WHERE key = 'replica'").run(randomHex(16))
}
