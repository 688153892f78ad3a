import type { WorkshopSummary, WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import type { Session, Table, Workshop, WorkshopContent } from '../../../shared/domain/records/records.ts'
import { reportSetupId } from '../../../shared/domain/records/defaults.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { byRank, getRecord } from '../records.ts'

const countBy = (db: Db, table: string): Map<string, number> =>
  new Map(
    (prepared(db, `SELECT workshop_id AS id, count(*) AS n FROM ${table} GROUP BY workshop_id`).all() as { id: string; n: number }[]).map(
      ({ id, n }) => [id, n],
    ),
  )

/** Every workshop on this machine with its counts, the one that was touched last first. */
export const listWorkshops = (db: Db): WorkshopSummary[] => {
  const counts = {
    sessions: countBy(db, 'session'),
    tables: countBy(db, 'workshop_table'),
    participants: countBy(db, 'participant'),
    notes: countBy(db, 'note'),
  }
  const changed = prepared(db, 'SELECT received_at FROM change WHERE workshop_id = ? ORDER BY rowid DESC LIMIT 1').pluck()
  return selectRecords(db, 'workshop', '1')
    .map((workshop) => ({
      ...summaryOf(workshop),
      sessions: counts.sessions.get(workshop.id) ?? 0,
      tables: counts.tables.get(workshop.id) ?? 0,
      participants: counts.participants.get(workshop.id) ?? 0,
      notes: counts.notes.get(workshop.id) ?? 0,
      changedAt: String(changed.get(workshop.id) ?? ''),
    }))
    .toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : a.id < b.id ? 1 : -1))
}

const summaryOf = ({ id, title, project, cities, startsOn, endsOn, venue, attribution }: Workshop) => ({
  id,
  title,
  project,
  cities,
  startsOn,
  endsOn,
  venue,
  attribution,
})

const inAgendaOrder = (a: Session, b: Session): number => a.day - b.day || byRank(a, b)

/** All of a workshop but its notes, each list in the order in which people see it. Throws NOT_FOUND. */
export const readPlan = (db: Db, workshopId: string): WorkshopPlan => {
  const workshop = getRecord(db, 'workshop', workshopId)
  const all = <
    E extends 'session' | 'table' | 'participant' | 'attendance' | 'seatingSetup' | 'term' | 'takeaway' | 'nextStep' | 'reportText',
  >(
    entity: E,
  ) => selectRecords(db, entity, 'workshop_id = ? ORDER BY row', workshopId)
  const sessions = all('session').toSorted(inAgendaOrder)
  const position = new Map(sessions.map((session, index) => [session.id, index]))
  const place = (table: Table): number => position.get(table.sessionId) ?? sessions.length
  return {
    workshop,
    sessions,
    tables: all('table').toSorted((a, b) => place(a) - place(b) || a.number - b.number || (a.id < b.id ? -1 : 1)),
    participants: all('participant'),
    attendance: all('attendance'),
    seatingSetups: all('seatingSetup'),
    terms: all('term').toSorted(byRank),
    takeaways: all('takeaway').toSorted(byRank),
    nextSteps: all('nextStep').toSorted(byRank),
    reportTexts: all('reportText'),
  }
}

/** Everything of one workshop that a report is made of, in the order in which people see it. */
export const readContent = (db: Db, workshopId: string): WorkshopContent => ({
  ...readPlan(db, workshopId),
  notes: selectRecords(db, 'note', 'workshop_id = ? ORDER BY noted_at, row', workshopId),
  digests: selectRecords(db, 'digest', 'workshop_id = ? ORDER BY row', workshopId),
  ballots: selectRecords(db, 'ballot', 'workshop_id = ? ORDER BY rank, id', workshopId),
  votes: selectRecords(db, 'vote', 'workshop_id = ? ORDER BY id', workshopId),
  // A photo can come without its bytes, in a bundle that was made without pictures.
  photos: selectRecords(db, 'photo', 'workshop_id = ? AND hash IN (SELECT hash FROM photo_file) ORDER BY taken_at, id', workshopId),
  themes: selectRecords(db, 'theme', 'workshop_id = ? ORDER BY rank, id', workshopId),
  codings: selectRecords(db, 'coding', 'workshop_id = ? ORDER BY row', workshopId),
  duplicates: selectRecords(db, 'duplicate', 'workshop_id = ? ORDER BY row', workshopId),
  followUps: selectRecords(db, 'followUp', 'workshop_id = ? ORDER BY row', workshopId),
  cityChallenges: selectRecords(db, 'cityChallenge', 'workshop_id = ? ORDER BY rank, id', workshopId),
  reportSetup: selectRecords(db, 'reportSetup', 'id = ?', reportSetupId(workshopId))[0] ?? null,
})
