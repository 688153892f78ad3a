import type { NoteOrigin } from '../../../shared/domain/records/defaults.ts'
import type { FieldsOf, Note } from '../../../shared/domain/records/records.ts'
import type { Db } from '../../db/openDatabase.ts'
import { Fault } from '../../fault.ts'
import { getRecord } from '../records.ts'

/** The stamp of a note at this table: its session follows from the table, its time from the clock. */
export const originAt = (db: Db, tableId: string, round: number, now: number): { workshopId: string; origin: NoteOrigin } => {
  const table = getRecord(db, 'table', tableId)
  return {
    workshopId: table.workshopId,
    origin: { sessionId: table.sessionId, tableId, round, notedAt: new Date(now).toISOString() },
  }
}

/** The notes in question; throws NOT_FOUND for a missing one and INVALID where they are of several workshops. */
export const workshopOfNotes = (db: Db, ids: readonly string[]): { workshopId: string; notes: Note[] } => {
  const notes = ids.map((id) => getRecord(db, 'note', id))
  const { workshopId } = notes[0]!
  if (notes.some((note) => note.workshopId !== workshopId)) throw new Fault('INVALID', { reason: 'notes of several workshops' })
  return { workshopId, notes }
}

/** Tagging many notes adds co-benefits to what each has; every other field is set. */
export const withAddedCoBenefits = (note: Note, fields: Partial<FieldsOf<'note'>>): Partial<FieldsOf<'note'>> =>
  fields.coBenefits ? { ...fields, coBenefits: [...new Set([...note.coBenefits, ...fields.coBenefits])] } : fields
