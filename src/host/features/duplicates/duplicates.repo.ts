import { duplicateGroups } from '../../../shared/domain/duplicates/duplicateGroups.ts'
import type { ComparedNote } from '../../../shared/domain/duplicates/suggestDuplicates.ts'
import type { Duplicate } from '../../../shared/domain/records/records.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'

/** What was decided about the notes of a workshop. */
export const duplicatesOf = (db: Db, workshopId: string): Duplicate[] =>
  selectRecords(db, 'duplicate', 'workshop_id = ? ORDER BY row', workshopId)

/** What notes say and of which kind they are, in their order. */
export const comparedNotes = (db: Db, workshopId: string): ComparedNote[] =>
  prepared(db, 'SELECT id, text, kind FROM note WHERE workshop_id = ? ORDER BY noted_at, row').all(workshopId) as ComparedNote[]

export type FoundGroups = {
  workshopId: string
  decisions: ReadonlyMap<string, Duplicate>
  /** All notes of the group of a note, in the order of the notes; the note alone where it is in none. */
  membersOf: (noteId: string) => readonly string[]
  leadOf: (noteId: string) => string
}

/** The groups of the workshop of these notes. Throws NOT_FOUND for a note that is not there, INVALID for notes of two workshops. */
export const findGroups = (db: Db, noteIds: readonly string[]): FoundGroups => {
  const sql = 'SELECT DISTINCT workshop_id FROM note WHERE id IN (SELECT value FROM json_each(?))'
  const workshops = prepared(db, sql).pluck().all(JSON.stringify(noteIds)) as string[]
  const workshopId = workshops[0]
  if (workshopId === undefined) throw new Fault('NOT_FOUND', { entity: 'note' })
  if (workshops.length > 1) throw new Fault('INVALID', { reason: 'several workshops', context: 'harvestNote' })
  const inOrder = prepared(db, 'SELECT id FROM note WHERE workshop_id = ? ORDER BY noted_at, row').pluck().all(workshopId) as string[]
  const known = new Set(inOrder)
  if (noteIds.some((id) => !known.has(id))) throw new Fault('NOT_FOUND', { entity: 'note' })
  const decisions = duplicatesOf(db, workshopId)
  const { groups, leadOf } = duplicateGroups(inOrder, decisions)
  const byLead = new Map(groups.map((group) => [group.leadId, group.memberIds]))
  return {
    workshopId,
    decisions: new Map(decisions.map((decision) => [decision.id, decision])),
    membersOf: (noteId) => byLead.get(leadOf(noteId)) ?? [noteId],
    leadOf,
  }
}
