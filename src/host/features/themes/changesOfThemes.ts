import type { Change } from '../../../shared/domain/changes/change.ts'
import { fromRow } from '../../changes/changeRows.ts'
import type { ChangeRow } from '../../changes/changeRows.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'

/** Everything that was ever written about the themes of a workshop, oldest first. */
export const changesOfThemes = (db: Db, workshopId: string): Change[] => {
  const sql = "SELECT * FROM change WHERE workshop_id = ? AND entity = 'theme' ORDER BY ms, ctr, replica, seq"
  return (prepared(db, sql).all(workshopId) as ChangeRow[]).map(fromRow)
}
