import type { FollowUp, Note, Term } from '../../../shared/domain/records/records.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'
import { selectRecords } from '../../db/recordTables.ts'

export const followUpsOf = (db: Db, workshopId: string): FollowUp[] =>
  selectRecords(db, 'followUp', 'workshop_id = ? ORDER BY row', workshopId)

/** What notes say, in their order. */
export const comparedNotes = (db: Db, workshopId: string): Pick<Note, 'id' | 'text'>[] =>
  prepared(db, 'SELECT id, text FROM note WHERE workshop_id = ? ORDER BY noted_at, row').all(workshopId) as Pick<Note, 'id' | 'text'>[]

/** Ids of all notes of a workshop. */
export const noteIdsOf = (db: Db, workshopId: string): Set<string> =>
  new Set(prepared(db, 'SELECT id FROM note WHERE workshop_id = ?').pluck().all(workshopId) as string[])

export const termsOf = (db: Db, workshopId: string): Term[] => selectRecords(db, 'term', 'workshop_id = ? ORDER BY rank, id', workshopId)

export const noteCount = (db: Db, workshopId: string): number =>
  Number(prepared(db, 'SELECT count(*) FROM note WHERE workshop_id = ?').pluck().get(workshopId))
