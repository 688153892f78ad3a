import { canonicalJson } from '../../../shared/domain/changes/canonicalJson.ts'
import type { Change } from '../../../shared/domain/changes/change.ts'
import { foldRecord } from '../../../shared/domain/changes/foldRecord.ts'
import { COUNTER_FIELDS } from '../../../shared/domain/records/records.ts'
import { changesOfRecord, findRow } from '../../changes/changeRows.ts'
import type { ChangeRow } from '../../changes/changeRows.ts'
import type { Erasure } from '../../changes/erase.ts'
import type { Db } from '../../db/openDatabase.ts'

/** What belongs to a person may go whole. */
const OF_PEOPLE: readonly string[] = ['participant', 'attendance']

/**
 * Of what a bundle says was erased elsewhere, only what erasing people could have been: their own records, pictures on which somebody may
 * be recognised, and who said a note. Anything else would destroy the work of others for good. Changes that are not of this workshop, or
 * not here, are left out of both lists.
 */
export const allowedErasures = (db: Db, workshopId: string, erasures: readonly Erasure[]): { allowed: Erasure[]; refused: Erasure[] } => {
  const rows = new Map<string, ChangeRow>()
  for (const { change_id: id } of erasures) {
    const row = findRow(db, id)
    if (row?.workshop_id === workshopId) rows.set(id, row)
  }
  const own = erasures.filter(({ change_id: id }) => rows.has(id))
  const erased = new Set(own.map(({ change_id: id }) => id))
  const verdicts = new Map<string, boolean>()
  const isAllowed = ({ change_id: id, reason }: Erasure): boolean => {
    const { entity, record_id: recordId } = rows.get(id)!
    if (OF_PEOPLE.includes(entity)) return true
    if (entity !== 'note' && !(entity === 'photo' && reason === 'people')) return false
    const known = verdicts.get(recordId)
    if (known !== undefined) return known
    const history = changesOfRecord(db, recordId).filter((change) => change.entity === entity)
    const verdict = entity === 'photo' ? foldRecord('photo', history).fields.consent !== 'nobody' : keepsItsWords(history, erased)
    verdicts.set(recordId, verdict)
    return verdict
  }
  const verdict = own.map((erasure) => ({ erasure, ok: isAllowed(erasure) }))
  return {
    allowed: verdict.filter(({ ok }) => ok).map(({ erasure }) => erasure),
    refused: verdict.filter(({ ok }) => !ok).map(({ erasure }) => erasure),
  }
}

/** Whoever erases a speaker has written all else again before, so that the note reads as it did. */
const keepsItsWords = (history: readonly Change[], erased: ReadonlySet<string>): boolean => {
  const counters = COUNTER_FIELDS.note ?? []
  const seen = (changes: readonly Change[]): string => {
    const { fields, deleted } = foldRecord('note', changes)
    const words = Object.entries(fields).filter(([field]) => field !== 'speaker' && !counters.includes(field))
    return canonicalJson({ deleted, fields: Object.fromEntries(words) })
  }
  return seen(history) === seen(history.map((change) => (erased.has(change.id) ? { ...change, fields: {} } : change)))
}
