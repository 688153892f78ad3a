import { newestPlan, seatsOfPlan } from '../../../shared/domain/seating/workshop/planSeats.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { getRecord } from '../records.ts'

/** People who sit down somewhere else than planned. */
const MORE_THAN_SEATED = 3
const WITHOUT_PLAN = 30

/** How many votes of people may come from one table: its fullest round by the seating plan that holds, and a few more. */
export const mostVotesAt = (db: Db, tableId: string): number => {
  const { sessionId } = getRecord(db, 'table', tableId)
  const plan = newestPlan(selectRecords(db, 'seatingPlan', 'session_id = ?', sessionId))
  const here = (plan ? seatsOfPlan(plan) : []).filter(({ table }) => table === tableId)
  const seated = Math.max(0, ...[...Map.groupBy(here, ({ round }) => round).values()].map(({ length }) => length))
  return seated === 0 ? WITHOUT_PLAN : seated + MORE_THAN_SEATED
}
