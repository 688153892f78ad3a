import type { Coverage } from '../../../shared/contract/room.contract.ts'
import { clockId } from '../../../shared/domain/records/defaults.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'
import type { Db } from '../../db/openDatabase.ts'
import { freshSince } from '../../../shared/domain/room/coverageGaps.ts'
import { prepared } from '../../db/prepared.ts'
import { selectRecords } from '../../db/recordTables.ts'

type Row = {
  what: 'table' | 'note' | 'digest' | 'station'
  tableId: string
  detail: string | null
  round: number
  notes: number
  fresh: number
  lastAt: string | null
}

/** Everything that the coverage board counts, in one reading: a board of two halves could contradict itself. */
const COVERAGE = `
  WITH own AS (SELECT id, number FROM workshop_table WHERE session_id = @sessionId)
  SELECT 'table' AS what, id AS tableId, NULL AS detail, number AS round, 0 AS notes, 0 AS fresh, NULL AS lastAt FROM own
  UNION ALL
  SELECT 'note', table_id, kind, round, count(*), sum(noted_at >= iif(round = @number, @round, @session)), max(noted_at)
    FROM note WHERE table_id IN (SELECT id FROM own) GROUP BY table_id, round, kind
  UNION ALL
  SELECT 'digest', table_id, NULL, round, 0, 0, NULL FROM digest
    WHERE table_id IN (SELECT id FROM own) AND (headline <> '' OR points <> '[]' OR disagreement <> '')
  UNION ALL
  SELECT 'station', table_id, id, 0, 0, 0, NULL FROM station WHERE kind = 'table' AND table_id IN (SELECT id FROM own)`

/** Notes per table, round and kind of one session, its tables in the order of their numbers; `connected` are the devices here now. */
export const coverageOf = (
  db: Db,
  sessionId: string,
  connected: ReadonlyMap<string, { waiting: number }>,
): Pick<Coverage, 'cells' | 'tables'> => {
  const [clock] = selectRecords(db, 'clock', 'id = ?', clockId(sessionId, null))
  const since = freshSince(clock?.steps ?? []) ?? { number: 0, round: '', session: '' }
  const rows = prepared(db, COVERAGE).all({ sessionId, ...since }) as Row[]
  const of = (what: Row['what']): Row[] => rows.filter((row) => row.what === what)
  const ofTable = <T>(what: Row['what'], value: (row: Row) => T): Map<string, T[]> => {
    const lists = new Map<string, T[]>()
    for (const row of of(what)) lists.set(row.tableId, [...(lists.get(row.tableId) ?? []), value(row)])
    return lists
  }
  const lastNotes = ofTable('note', ({ lastAt }) => lastAt ?? '')
  const digests = ofTable('digest', ({ round }) => round)
  const stations = ofTable('station', ({ detail }) => connected.get(detail ?? '')?.waiting)
  const tables = of('table').toSorted((a, b) => a.round - b.round || (a.tableId < b.tableId ? -1 : 1))
  return {
    cells: of('note').map(({ tableId, round, detail, notes, fresh }) => ({ tableId, round, kind: detail as NoteKind, notes, fresh })),
    tables: tables.map(({ tableId }) => {
      const waiting = (stations.get(tableId) ?? []).filter((count) => count !== undefined)
      return {
        tableId,
        lastNoteAt: lastNotes.get(tableId)?.toSorted().at(-1) ?? null,
        digests: (digests.get(tableId) ?? []).toSorted((a, b) => a - b),
        waiting: waiting.length === 0 ? null : waiting.reduce((sum, count) => sum + count, 0),
      }
    }),
  }
}
