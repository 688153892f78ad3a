import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import { newParticipant } from '../../../shared/domain/records/defaults.ts'
import type { Participant } from '../../../shared/domain/records/records.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'

/**
 * What a station may know of the plan: its own table and session, the lists for tags, and the names of those who sit at its table where
 * the rule lets people be named. Nothing else about anybody leaves this machine.
 */
export const planForTable = (db: Db, plan: WorkshopPlan, tableId: string | null): WorkshopPlan => {
  const tables = plan.tables.filter((table) => table.id === tableId).map((table) => ({ ...table, hostId: null, rapporteurId: null }))
  const sessionId = tables[0]?.sessionId
  const isNamed = plan.workshop.attribution === 'named'
  const seated = isNamed && sessionId !== undefined ? seatedAt(db, sessionId, tableId) : new Set<string>()
  return {
    ...plan,
    sessions: plan.sessions.filter((session) => session.id === sessionId),
    tables,
    participants: plan.participants.filter(({ id }) => seated.has(id)).map(nameOnly),
    attendance: [],
    seatingSetups: [],
    takeaways: [],
    nextSteps: [],
    reportTexts: [],
  }
}

const nameOnly = ({ id, workshopId, name }: Participant): Participant => ({
  ...newParticipant(name),
  id,
  workshopId,
  heads: [],
  conflicts: [],
})

/** Everybody whom the plan that holds seats at this table in some round. */
const seatedAt = (db: Db, sessionId: string, tableId: string | null): ReadonlySet<string> => {
  const [plan] = selectRecords(db, 'seatingPlan', 'session_id = ? ORDER BY number DESC LIMIT 1', sessionId)
  const index = plan?.tables.indexOf(tableId ?? '') ?? -1
  if (!plan || index < 0) return new Set()
  return new Set(plan.people.filter((_, person) => plan.seats.some((round) => round[person] === index)))
}
