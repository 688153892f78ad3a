import { newSeatingSetup, seatingSetupId } from '../../../shared/domain/records/defaults.ts'
import type { FieldsOf, SeatingPlan, Session } from '../../../shared/domain/records/records.ts'
import { newestFirst } from '../../../shared/domain/seating/workshop/planSeats.ts'
import type { SeatingQuestion } from '../../../shared/domain/seating/workshop/seatingProblemOf.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'

/** All versions of a session's plan, the newest first. */
export const plansOf = (db: Db, sessionId: string): SeatingPlan[] =>
  selectRecords(db, 'seatingPlan', 'session_id = ?', sessionId).toSorted(newestFirst)

/** The seating rules of a session, or those that a session of its method begins with. */
export const setupOf = (db: Db, session: Session): FieldsOf<'seatingSetup'> => {
  const [stored] = selectRecords(db, 'seatingSetup', 'id = ?', seatingSetupId(session.id))
  return stored ?? newSeatingSetup(session.id, session.method)
}

/** What the solver has to know about a session, beside how it is asked. */
export const questionOf = (db: Db, session: Session): Omit<SeatingQuestion, 'plan' | 'told' | 'mode' | 'onlyHere'> => ({
  session,
  tables: selectRecords(db, 'table', 'session_id = ?', session.id),
  participants: selectRecords(db, 'participant', 'workshop_id = ? ORDER BY id', session.workshopId),
  attendance: selectRecords(db, 'attendance', 'workshop_id = ? AND day = ?', session.workshopId, session.day),
  setup: setupOf(db, session),
})
