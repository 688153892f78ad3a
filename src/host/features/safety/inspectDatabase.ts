import type { CheckReport } from '../../../shared/contract/safety.contract.ts'
import { foldRecord } from '../../../shared/domain/changes/foldRecord.ts'
import { isIntact } from '../../changes/changeRows.ts'
import type { ChangeRow } from '../../changes/changeRows.ts'
import { recordsInLog } from '../../changes/derive.ts'
import { gaps } from '../../changes/merge.ts'
import { openCopyInMemory } from '../../db/copyInMemory.ts'
import { newestVersion } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import type { Db } from '../../db/openDatabase.ts'
import { columnsOf, encodeRow, tableOf } from '../../db/recordTables.ts'
import { ENTITIES } from '../../../shared/domain/records/records.ts'

export type Findings = Omit<CheckReport, 'file'>
type Finding = Findings['findings'][number]

/** How many record ids a finding lists; the count is in its message. */
const LISTED = 50

/**
 * Looks at everything that could be wrong inside a database: SQLite's own structure, the hash of every change
 * (SQLite does not notice a flipped bit in a text), missing sequence numbers, and whether the tables say what the log says.
 */
export const inspectDatabase = (db: Db): Findings => {
  const findings: Finding[] = []
  const report = (code: string, message: string, records: string[] = []): void =>
    void findings.push({ code, message, records: records.slice(0, LISTED) })

  /** A damaged page can stop any query; what the others find still helps. */
  const attempt = <T>(look: () => T, otherwise: T): T => {
    try {
      return look()
    } catch (error) {
      const unreadable = 'SQLite cannot read all of the file'
      if (!findings.some(({ message }) => message.startsWith(unreadable))) report('structure', `${unreadable}: ${(error as Error).message}`)
      return otherwise
    }
  }

  const structure = attempt(() => db.pragma('integrity_check(20)', { simple: true }) as string, 'ok')
  if (structure !== 'ok') report('structure', `SQLite finds the file damaged: ${structure}`)

  const damaged = attempt(() => damagedChanges(db), null)
  if (damaged && damaged.length > 0)
    report(
      'hash',
      `${damaged.length} records have changes that are not as they were written; they are listed. The rest is usable.`,
      damaged,
    )

  for (const gap of attempt(() => gaps(db).filter(({ replica }) => !isPartial(db, replica)), []))
    report(
      'gap',
      `${gap.missing} changes of replica ${gap.replica.slice(0, 8)} are missing. A newer backup or the device that wrote them may have them.`,
    )

  const differing = damaged?.length === 0 ? attempt(() => inThisVersion(db, differingRecords), []) : []
  if (differing.length > 0) report('derived', `${differing.length} records differ from the log; they can be rebuilt from it.`, differing)

  const count = (table: string): number => attempt(() => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()), 0)
  const counts = { workshops: count('workshop'), notes: count('note'), changes: count('change') }
  return { ok: findings.length === 0, ...counts, findings }
}

/** What is wrong with the file itself. A gap is not: what is missing may still arrive, and nothing here is false. */
export const damageIn = ({ findings }: Findings): Finding[] => findings.filter(({ code }) => code !== 'gap')

/** A bundle brings one workshop of a machine, or one table; what else that machine wrote is not missing here. */
const isPartial = (db: Db, replica: string): boolean =>
  db.prepare("SELECT 1 FROM meta WHERE key = 'partial:' || ?").get(replica) !== undefined

const damagedChanges = (db: Db): string[] => {
  const damaged = new Set<string>()
  for (const row of db.prepare('SELECT * FROM change').iterate() as IterableIterator<ChangeRow>) {
    try {
      if (!isIntact(row)) damaged.add(row.record_id)
    } catch {
      damaged.add(row.record_id)
    }
  }
  return [...damaged]
}

/** Tables of an older version lack columns that the records of today have; what counts is what they become. */
const inThisVersion = <T>(db: Db, look: (db: Db) => T): T => {
  if (Number(db.pragma('user_version', { simple: true })) >= newestVersion(MIGRATIONS)) return look(db)
  const copy = openCopyInMemory(db.serialize())
  try {
    return look(copy)
  } finally {
    copy.close()
  }
}

const differingRecords = (db: Db): string[] => {
  const differing: string[] = []
  let rows = 0
  const selects = new Map(
    ENTITIES.map((entity) => [entity, db.prepare(`SELECT ${columnsOf(entity).join(', ')} FROM ${tableOf(entity)} WHERE id = ?`).raw()]),
  )
  for (const { entity, recordId, changes } of recordsInLog(db)) {
    const { fields, heads, conflicts, deleted } = foldRecord(entity, changes)
    const expected = deleted ? null : encodeRow(entity, { id: recordId, workshopId: changes[0]!.workshopId, heads, conflicts, fields })
    const actual = selects.get(entity)!.get(recordId) as unknown[] | undefined
    if (actual) rows += 1
    if (JSON.stringify(actual ?? null) !== JSON.stringify(expected)) differing.push(recordId)
  }
  const total = ENTITIES.reduce(
    (sum, entity) =>
      sum +
      Number(
        db
          .prepare(`SELECT count(*) FROM ${tableOf(entity)}`)
          .pluck()
          .get(),
      ),
    0,
  )
  if (total !== rows) differing.push(`${total - rows} rows that the log does not know`)
  return differing
}
