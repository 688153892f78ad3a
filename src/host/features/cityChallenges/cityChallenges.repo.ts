import type { Candidate } from '../../../shared/domain/cityChallenges/answers.ts'
import type { CityChallenge, Note, Workshop } from '../../../shared/domain/records/records.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'
import { selectRecords } from '../../db/recordTables.ts'

export const challengesOf = (db: Db, workshopId: string): CityChallenge[] =>
  selectRecords(db, 'cityChallenge', 'workshop_id = ? ORDER BY rank, id', workshopId)

export const allWorkshops = (db: Db): Workshop[] => selectRecords(db, 'workshop', "1 ORDER BY coalesce(starts_on, '9999'), row")

/** Notes of these kinds as what is compared of them. */
export const candidatesOf = (db: Db, workshopId: string, kinds: readonly Note['kind'][]): (Candidate & { city: string | null })[] =>
  prepared(
    db,
    'SELECT id, kind, text, category, sector, city FROM note WHERE workshop_id = ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY row',
  ).all(workshopId, JSON.stringify(kinds)) as (Candidate & { city: string | null })[]

export const notesById = (db: Db, ids: readonly string[]): Map<string, Note> =>
  new Map(selectRecords(db, 'note', 'id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)).map((note) => [note.id, note]))
