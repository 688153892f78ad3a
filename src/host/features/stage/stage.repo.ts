import type { StageSettings } from '../../../shared/contract/stage.contract.ts'
import { stageSettings } from '../../../shared/contract/stage.contract.ts'
import type { NoteKind } from '../../../shared/domain/records/vocabulary.ts'
import { newStageSettings } from '../../../shared/domain/stage/buildStageView.ts'
import type { StageSource } from '../../../shared/domain/stage/buildStageView.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'
import { selectRecords } from '../../db/recordTables.ts'

/** Many enough to leave some after those that may not be shown. */
const NEWEST = 40

const NEWEST_OF_EACH_SESSION = `id IN (
    SELECT id FROM (
      SELECT id, row_number() OVER (PARTITION BY session_id ORDER BY noted_at DESC, row DESC) AS place FROM note WHERE workshop_id = ?
    ) WHERE place <= ?
  ) ORDER BY noted_at DESC, row DESC`

/** What was chosen for the projector of a workshop on this machine; a field that an older version did not know has its first value. */
export const settingsOf = (db: Db, workshopId: string): StageSettings => {
  const body = prepared(db, 'SELECT body FROM stage_setting WHERE workshop_id = ?').pluck().get(workshopId) as string | undefined
  const read = stageSettings.safeParse({ ...newStageSettings(), ...(body === undefined ? {} : (JSON.parse(body) as object)) })
  return read.success ? read.data : newStageSettings()
}

/** Keeps what was chosen for the projector. */
export const keepSettings = (db: Db, workshopId: string, settings: StageSettings): void => {
  prepared(
    db,
    'INSERT INTO stage_setting (workshop_id, body) VALUES (?, ?) ON CONFLICT (workshop_id) DO UPDATE SET body = excluded.body',
  ).run(workshopId, JSON.stringify(settings))
}

const totalsOf = (db: Db, workshopId: string): StageSource['totals'] =>
  Object.fromEntries(
    (
      prepared(db, 'SELECT kind, count(*) AS notes FROM note WHERE workshop_id = ? GROUP BY kind').all(workshopId) as {
        kind: NoteKind
        notes: number
      }[]
    ).map(({ kind, notes }) => [kind, notes]),
  )

/** What is written down, counted; of the newest notes some of each session, where they are shown. */
export const notesOnStage = (
  db: Db,
  workshopId: string,
  showNotes: boolean,
): Pick<StageSource, 'notes' | 'speakers' | 'counts' | 'totals'> => ({
  notes: showNotes ? selectRecords(db, 'note', NEWEST_OF_EACH_SESSION, workshopId, NEWEST) : [],
  speakers: prepared(db, 'SELECT DISTINCT speaker FROM note WHERE workshop_id = ? AND speaker IS NOT NULL')
    .pluck()
    .all(workshopId) as string[],
  counts: prepared(db, 'SELECT table_id AS tableId, count(*) AS notes FROM note WHERE workshop_id = ? GROUP BY table_id').all(
    workshopId,
  ) as StageSource['counts'],
  totals: totalsOf(db, workshopId),
})
