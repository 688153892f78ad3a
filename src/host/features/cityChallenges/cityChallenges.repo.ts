import type { Candidate } from '../../../shared/domain/cityChallenges/answers.ts'
import type { CityChallenge, Note, Participant, Theme, Workshop } from '../../../shared/domain/records/records.ts'
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

export const themesOf = (db: Db, workshopId: string): Theme[] => selectRecords(db, 'theme', 'workshop_id = ? ORDER BY rank, id', workshopId)

export const codingsOf = (db: Db, workshopId: string): [noteId: string, themeId: string][] =>
  prepared(db, 'SELECT note_id, theme_id FROM coding WHERE workshop_id = ?').raw().all(workshopId) as [string, string][]

export const participantsOf = (db: Db, workshopId: string): Participant[] => selectRecords(db, 'participant', 'workshop_id = ?', workshopId)

/** Everybody who is said to have spoken, each once. */
export const speakersOf = (db: Db, workshopId: string): string[] =>
  prepared(db, 'SELECT DISTINCT speaker FROM note WHERE workshop_id = ? AND speaker IS NOT NULL').pluck().all(workshopId) as string[]
