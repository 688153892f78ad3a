import { newSeatingSetup, seatingSetupId } from '../../../shared/domain/records/defaults.ts'
import type { ClockStep, Session } from '../../../shared/domain/records/records.ts'
import { roundsOver } from '../../../shared/domain/room/clockTime.ts'
import type { Writer } from '../../changes/store.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'
import { selectRecords } from '../../db/recordTables.ts'

/**
 * A round that ended by the clock is over for the seating, too, so that a re-plan leaves it alone; going back opens it again. Where the
 * facilitator said something else by hand, that stays.
 */
export const tellSeating = (write: Writer, db: Db, session: Session, before: readonly ClockStep[], after: readonly ClockStep[]): void => {
  const [was, is] = [roundsOver(before).length, roundsOver(after).length]
  if (was === is || prepared(db, 'SELECT 1 FROM seating_plan WHERE session_id = ?').get(session.id) === undefined) return
  const id = seatingSetupId(session.id)
  const [setup] = selectRecords(db, 'seatingSetup', 'id = ?', id)
  if ((setup?.played ?? 0) !== was) return
  if (setup) write.set('seatingSetup', id, { played: is })
  else write.upsert('seatingSetup', id, { ...newSeatingSetup(session.id, session.method), played: is })
}
