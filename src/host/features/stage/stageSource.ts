import type { StageSource } from '../../../shared/domain/stage/buildStageView.ts'
import type { Db } from '../../db/openDatabase.ts'
import { wallClockIn } from '../../../shared/domain/room/wallClock.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { readPlan } from '../workshops/workshops.repo.ts'
import { notesOnStage, settingsOf } from './stage.repo.ts'

/** The host stands in the room. */
const wall = wallClockIn()

/** Everything that the view of the projector is made from. With thousands of notes it reads a few of them and counts the others. */
export const readStageSource = (db: Db, workshopId: string): StageSource => {
  const { workshop, sessions, tables, participants, attendance } = readPlan(db, workshopId)
  const settings = settingsOf(db, workshopId)
  return {
    workshop,
    sessions,
    tables,
    participants,
    attendance,
    settings,
    wall,
    clocks: selectRecords(db, 'clock', 'workshop_id = ?', workshopId),
    plans: settings.seating === 'off' ? [] : selectRecords(db, 'seatingPlan', 'workshop_id = ?', workshopId),
    ballots: selectRecords(db, 'ballot', 'workshop_id = ? ORDER BY rank, id', workshopId),
    votesOf: (ballotId) => selectRecords(db, 'vote', 'ballot_id = ?', ballotId),
    ...notesOnStage(db, workshopId, settings.showNotes),
  }
}
