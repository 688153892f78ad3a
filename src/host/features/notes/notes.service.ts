import type { NoteOrigin } from '../../../shared/domain/records/defaults.ts'
import type { FieldsOf, Note } from '../../../shared/domain/records/records.ts'
import { MAX_SAID_AGAIN } from '../../../shared/domain/records/vocabulary.ts'
import type { Db } from '../../db/openDatabase.ts'
import { Fault } from '../../fault.ts'
import { getRecord, inOneWorkshop } from '../records.ts'

/** The stamp of a note at this table: its session follows from the table, its time from the clock. */
export const originAt = (db: Db, tableId: string, round: number, now: number): { workshopId: string; origin: NoteOrigin } => {
  const table = getRecord(db, 'table', tableId)
  return {
    workshopId: table.workshopId,
    origin: { sessionId: table.sessionId, tableId, round, notedAt: new Date(now).toISOString() },
  }
}

/** The notes in question; throws NOT_FOUND for a missing one and INVALID where they are of several workshops. */
export const workshopOfNotes = (db: Db, ids: readonly string[]): { workshopId: string; notes: readonly Note[] } => {
  const { workshopId, records } = inOneWorkshop(ids.map((id) => getRecord(db, 'note', id)))
  return { workshopId, notes: records }
}

/** Where a note of `workshopId` comes to lie at another table; throws INVALID for a table of another workshop. */
export const placeAt = (db: Db, workshopId: string, tableId: string, round: number): Pick<Note, 'sessionId' | 'tableId' | 'round'> => {
  const table = getRecord(db, 'table', tableId)
  if (table.workshopId !== workshopId) throw new Fault('INVALID', { reason: 'a table of another workshop' })
  return { sessionId: table.sessionId, tableId, round }
}

/** How far the counter of a note may go; null where one more step would leave the range. */
export const saidAgainBy = (note: Note, by: 1 | -1): number | null => {
  const next = note.saidAgain + by
  return next < 0 || next > MAX_SAID_AGAIN ? null : by
}

/** Tagging many notes adds co-benefits to what each has; every other field is set. */
export const withAddedCoBenefits = (note: Note, fields: Partial<FieldsOf<'note'>>): Partial<FieldsOf<'note'>> =>
  fields.coBenefits ? { ...fields, coBenefits: [...new Set([...note.coBenefits, ...fields.coBenefits])] } : fields
