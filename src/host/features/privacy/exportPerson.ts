import { changesOfRecord } from '../../changes/changeRows.ts'
import { recordsOfPerson } from '../../changes/erase.ts'
import { foldRecord } from '../../../shared/domain/changes/foldRecord.ts'
import { dateOfDay } from '../../../shared/domain/agenda/agendaDays.ts'
import type { SeatingPlan, Session, Table } from '../../../shared/domain/records/records.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import { namesInLog, namesOfOthers, plainName } from '../../changes/namesInLog.ts'

/**
 * Everything that is stored about one person, to be handed to them: readable keys, titles instead of ids, and every version with its
 * time. A person who was taken off the list is still stored, and so they are here. Throws NOT_FOUND where nothing is stored (any more).
 */
export const exportPerson = (db: Db, id: string, at: string): object => {
  const own = changesOfRecord(db, id).filter(({ entity }) => entity === 'participant')
  const { fields, deleted } = foldRecord('participant', own)
  if (!('name' in fields)) throw new Fault('NOT_FOUND', { entity: 'participant' })
  const { workshopId } = own[0]!
  const of = (entity: 'session' | 'table') => selectRecords(db, entity, 'workshop_id = ? ORDER BY row', workshopId)
  const [workshop] = selectRecords(db, 'workshop', 'id = ?', workshopId)
  const sessions = new Map((of('session') as Session[]).map((session) => [session.id, session]))
  const tables = new Map((of('table') as Table[]).map((table) => [table.id, table]))
  const table = (tableId: string | undefined): object | null => {
    const found = tables.get(tableId ?? '')
    return found ? { session: sessions.get(found.sessionId)?.title ?? null, number: found.number, table: found.title } : null
  }
  const plans = selectRecords(db, 'seatingPlan', 'workshop_id = ? ORDER BY session_id, number', workshopId)
  return {
    exportedAt: at,
    workshop: workshop ? pick(workshop, ['title', 'project', 'organiser', 'venue', 'startsOn', 'endsOn']) : null,
    person: fields,
    takenOffTheList: deleted,
    attendance: selectRecords(db, 'attendance', 'participant_id = ? ORDER BY day', id).map((one) => ({
      ...pick(one, ['day', 'state', 'arrivedAt', 'leftAt']),
      date: dateOfDay(workshop?.startsOn ?? null, one.day),
    })),
    hostOf: [...tables.values()].filter(({ hostId }) => hostId === id).map((one) => table(one.id)),
    rapporteurOf: [...tables.values()].filter(({ rapporteurId }) => rapporteurId === id).map((one) => table(one.id)),
    seats: plans
      .filter(({ people }) => people.includes(id))
      .map((plan) => seatsIn(plan, id, sessions.get(plan.sessionId)?.title ?? null, table)),
    notes: notesOf(db, workshopId, id).map((note) => ({
      table: table(note.tableId),
      ...pick(note, ['round', 'kind', 'text', 'speaker', 'notedAt']),
    })),
    history: recordsOfPerson(db, id).flatMap((record) =>
      changesOfRecord(db, record.id)
        .filter(({ entity }) => entity === record.entity)
        .map((change) => ({
          at: new Date(change.ms).toISOString(),
          by: change.author,
          action: change.label,
          record: change.entity,
          wrote: change.fields,
        })),
    ),
  }
}

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>

const seatsIn = (plan: SeatingPlan, id: string, session: string | null, table: (id: string | undefined) => object | null): object => {
  const position = plan.people.indexOf(id)
  return {
    session,
    ...pick(plan, ['number', 'madeAt', 'announcedAt']),
    rounds: plan.seats.map((round, index) => ({ round: index + 1, table: table(plan.tables[round[position] ?? -1]) })),
  }
}

/** Notes with the person as their speaker, unless somebody else has the same name. */
const notesOf = (db: Db, workshopId: string, id: string) => {
  const others = namesOfOthers(db, workshopId, new Set([id]))
  const names = new Set([...namesInLog(db, [id]).names].filter((name) => !others.has(name)))
  return selectRecords(db, 'note', 'workshop_id = ? AND speaker IS NOT NULL ORDER BY noted_at, row', workshopId).filter(({ speaker }) =>
    names.has(plainName(speaker!)),
  )
}
