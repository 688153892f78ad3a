import { changesOfRecord } from './changeRows.ts'
import type { Db } from '../db/openDatabase.ts'
import { selectRecords } from '../db/recordTables.ts'

/** A name as people compare it: capitals, blanks and the way in which accents are stored do not matter. */
export const plainName = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en')

/** Texts that tell who somebody is, from every version of their record that the log still has: plain names, and e-mail addresses. */
export const namesInLog = (db: Db, ids: Iterable<string>): { names: Set<string>; emails: Set<string> } => {
  const names = new Set<string>()
  const emails = new Set<string>()
  for (const id of ids) {
    for (const { entity, fields } of changesOfRecord(db, id)) {
      if (entity !== 'participant') continue
      if (typeof fields.name === 'string' && fields.name.trim() !== '') names.add(plainName(fields.name))
      if (typeof fields.email === 'string' && fields.email.trim() !== '') emails.add(plainName(fields.email))
    }
  }
  return { names, emails }
}

/** Names that other people of the workshop have as well: where one stands alone, nobody can say whose it is. */
export const namesOfOthers = (db: Db, workshopId: string, ids: ReadonlySet<string>): Set<string> =>
  new Set(
    selectRecords(db, 'participant', 'workshop_id = ?', workshopId)
      .filter(({ id }) => !ids.has(id))
      .map(({ name }) => plainName(name)),
  )
