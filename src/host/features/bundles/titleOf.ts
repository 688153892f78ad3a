import type { Entity, Stored } from '../../../shared/domain/records/records.ts'
import type { Db } from '../../db/openDatabase.ts'
import { selectRecords } from '../../db/recordTables.ts'

type Titles = { [E in Entity]: (record: Stored<E>, db: Db) => string }

const other = (db: Db, entity: Entity, id: string | null): string => (id === null ? '' : titleOf(db, entity, id))

const TITLES: Titles = {
  workshop: ({ title }) => title,
  session: ({ title }) => title,
  table: ({ number, title }) => `${number} ${title}`.trim(),
  participant: ({ name }) => name,
  attendance: ({ participantId }, db) => other(db, 'participant', participantId),
  seatingSetup: ({ sessionId }, db) => other(db, 'session', sessionId),
  seatingPlan: ({ sessionId, number }, db) => `${other(db, 'session', sessionId)} (${number})`,
  note: ({ text }) => text,
  term: ({ label, code }) => Object.values(label)[0] ?? code,
  takeaway: ({ text }) => text,
  nextStep: ({ what }) => what,
  reportText: ({ text }) => text,
  clock: ({ sessionId, tableId }, db) => (tableId === null ? other(db, 'session', sessionId) : other(db, 'table', tableId)),
  message: ({ text }) => text,
  digest: ({ headline, tableId, round }, db) => headline || `${other(db, 'table', tableId)} (${round})`,
  photo: ({ caption, tableId, round }, db) => caption || `${other(db, 'table', tableId)} (${round})`,
  ballot: ({ title }) => title,
  vote: ({ ballotId }, db) => other(db, 'ballot', ballotId),
  theme: ({ label }) => label,
  coding: ({ noteId, themeId }, db) => `${other(db, 'theme', themeId)}: ${other(db, 'note', noteId)}`,
  duplicate: ({ noteId }, db) => other(db, 'note', noteId),
  followUp: ({ noteId, earlierId }, db) => other(db, 'note', noteId ?? earlierId),
  cityChallenge: ({ title }) => title,
  reportSetup: ({ workshopId }, db) => other(db, 'workshop', workshopId),
}

const LONGEST = 120

/** What a record is called where it is listed with others, one short line; empty where it is not there. */
export const titleOf = (db: Db, entity: Entity, id: string): string => {
  const [record] = selectRecords(db, entity, 'id = ?', id)
  if (!record) return ''
  const title = TITLES[entity](record as never, db)
  return [...title.replace(/\s+/g, ' ').trim()].slice(0, LONGEST).join('')
}
