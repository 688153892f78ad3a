import type { Json } from '../../shared/domain/changes/change.ts'
import { fromRow } from './changeRows.ts'
import { bodiesWith, dropActionsOn, eraseFromRecord, eraseRecord, recordsOfPerson } from './erase.ts'
import type { Unwanted } from './planRewrite.ts'
import type { Writer } from './store.ts'
import { markSweepDue } from './sweep.ts'
import type { Db } from '../db/openDatabase.ts'
import { selectRecords } from '../db/recordTables.ts'
import { eraseInLateNotes } from './eraseInLateNotes.ts'
import { eraseInQuarantine } from './eraseInQuarantine.ts'
import { eraseStations } from './eraseStations.ts'
import { namesInLog, namesOfOthers, plainName } from './namesInLog.ts'
import { accessInLog, byRecord, peopleInLog } from './peopleInLog.ts'
import { erasePhotosOfPeople } from './photoFiles.ts'

/**
 * What to erase in one workshop: what everybody needs to take part, or people. `ids` null is everybody; `names` are those that the live
 * file knows, for copies from before or after.
 */
export type Erasing =
  | { workshopId: string; what: 'access' }
  | { workshopId: string; what: 'people'; ids: ReadonlySet<string> | null; names: ReadonlySet<string>; reason: 'person' | 'people' }

/** `changes` counts bodies; `records` are all that were touched. */
export type Erased = { people: number; changes: number; records: string[] }

/** Erases in one database, inside the caller's action; `at` is the moment as an ISO instant. */
export const eraseInStore = (db: Db, write: Writer, erasing: Erasing, at: string): Erased => {
  const erased = erasing.what === 'access' ? eraseAccess(db, write, erasing.workshopId, at) : erasePeople(db, write, erasing, at)
  dropActionsOn(db, erased.records)
  if (erased.changes > 0) markSweepDue(db)
  return erased
}

const eraseAccess = (db: Db, write: Writer, workshopId: string, at: string): Erased => {
  const found = accessInLog(db, workshopId)
  let changes = eraseInQuarantine(db, (row) => row.workshop_id === workshopId && /"access":"[^"]/.test(row.body ?? ''))
  const unwanted = { field: 'access', isUnwanted: (value: Json) => value !== '', instead: '' }
  for (const [id, ids] of found)
    changes += eraseFromRecord(db, write, { entity: 'participant', id, changes: ids, unwanted, at, reason: 'access' })
  return { people: found.size, changes, records: [...found.keys()] }
}

const erasePeople = (db: Db, write: Writer, { workshopId, ids, names, reason }: Erasing & { what: 'people' }, at: string): Erased => {
  const people = ids ?? peopleInLog(db, workshopId)
  const others = namesOfOthers(db, workshopId, people)
  const erasedNames = new Set([...names, ...namesInLog(db, people).names].filter((name) => !others.has(name)))
  const records = [...people].flatMap((id) => recordsOfPerson(db, id))
  let changes = eraseInQuarantine(
    db,
    (row) =>
      records.some(({ id }) => id === row.record_id) ||
      (row.workshop_id === workshopId && hasValue(plainName(row.body ?? ''), erasedNames)),
  )
  // Traces first: they need nothing of the person but the names, and those are read already.
  const spoken = spokenBy(db, workshopId, erasedNames)
  for (const [id, ids] of spoken)
    changes += eraseFromRecord(db, write, { entity: 'note', id, changes: ids, unwanted: speakerIn(erasedNames), at, reason: 'trace' })
  changes += eraseInLateNotes(db, workshopId, erasedNames)
  changes += eraseStations(db, workshopId, ids, erasedNames)
  const places = clearPlaces(db, write, workshopId, people)
  for (const { entity, id } of records) changes += eraseRecord(db, entity, id, at, reason)
  // With everybody go the pictures of them; with one person nobody can tell which those are.
  const photos = ids === null ? erasePhotosOfPeople(db, workshopId, at) : { changes: 0, records: [] }
  changes += photos.changes
  return { people: people.size, changes, records: [...records.map(({ id }) => id), ...spoken.keys(), ...places, ...photos.records] }
}

/** Is one of the names a whole value in this JSON? It may be broken, so it is only looked through. */
const hasValue = (body: string, names: ReadonlySet<string>): boolean => [...names].some((name) => body.includes(JSON.stringify(name)))

/** Notes keep all their words and lose who said them, in every version; a version with another speaker stays. */
const speakerIn = (names: ReadonlySet<string>): Unwanted => ({
  field: 'speaker',
  isUnwanted: (speaker) => typeof speaker === 'string' && names.has(plainName(speaker)),
  instead: null,
})

const spokenBy = (db: Db, workshopId: string, names: ReadonlySet<string>): Map<string, Set<string>> =>
  byRecord(bodiesWith(db, workshopId, 'note', '"speaker":"').map(fromRow), ({ fields }) => speakerIn(names).isUnwanted(fields.speaker!))

/**
 * Tables are left without the host or rapporteur who is gone, and no seat is kept for anybody; seats of plans stay, without a name.
 * Returns the records that it touched.
 */
const clearPlaces = (db: Db, write: Writer, workshopId: string, people: ReadonlySet<string>): string[] => {
  const touched: string[] = []
  for (const { id, hostId, rapporteurId } of selectRecords(db, 'table', 'workshop_id = ?', workshopId)) {
    const fields = { ...(people.has(hostId ?? '') && { hostId: null }), ...(people.has(rapporteurId ?? '') && { rapporteurId: null }) }
    if (Object.keys(fields).length === 0) continue
    write.set('table', id, fields)
    touched.push(id)
  }
  for (const setup of selectRecords(db, 'seatingSetup', 'workshop_id = ?', workshopId)) {
    const locks = setup.locks.filter(({ participantId }) => !people.has(participantId))
    const leftOut = setup.leftOut.filter((id) => !people.has(id))
    if (locks.length === setup.locks.length && leftOut.length === setup.leftOut.length) continue
    write.set('seatingSetup', setup.id, { locks, leftOut })
    touched.push(setup.id)
  }
  return touched
}
