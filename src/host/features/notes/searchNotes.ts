import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'

/**
 * What a person typed as a full-text query: every word must begin some word of the note. Quoting makes each word a plain
 * string, so that no sign has a meaning of its own; the index folds case and accents. Null where there is no word at all.
 */
export const toMatch = (query: string): string | null => {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ')
}

/** Newest first, `workshopId: null` for all workshops that are there; ranking by relevance would cost more than a person notices on the common words of a workshop. */
export const searchNotes = (db: Db, workshopId: string | null, query: string, limit: number): { ids: string[]; total: number } => {
  const match = toMatch(query)
  if (match === null) return { ids: [], total: 0 }
  const scope = workshopId === null ? 'AND note.workshop_id IN (SELECT id FROM workshop)' : 'AND note.workshop_id = @workshopId'
  const parameters = workshopId === null ? { match } : { match, workshopId }
  const from = `FROM note_fts JOIN note ON note.row = note_fts.rowid WHERE note_fts MATCH @match ${scope}`
  const ids = prepared(db, `SELECT note.id ${from} ORDER BY note_fts.rowid DESC LIMIT @limit`)
    .pluck()
    .all({ ...parameters, limit }) as string[]
  if (ids.length < limit) return { ids, total: ids.length }
  return { ids, total: Number(prepared(db, `SELECT count(*) ${from}`).pluck().get(parameters)) }
}
