import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { plainName } from './namesInLog.ts'

const HAS_TABLE = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'late_note'"

/**
 * Notes that came too late for their table lie outside the log until the facilitator places them: they lose who said them, too. Copies
 * from before there were such notes have none. Returns how many had one of the names.
 */
export const eraseInLateNotes = (db: Db, workshopId: string, names: ReadonlySet<string>): number => {
  if (prepared(db, HAS_TABLE).get() === undefined) return 0
  const rows = prepared(db, "SELECT id, body FROM late_note WHERE workshop_id = ? AND body <> ''").all(workshopId) as {
    id: string
    body: string
  }[]
  let erased = 0
  for (const { id, body } of rows) {
    const note = JSON.parse(body) as { speaker?: unknown }
    if (typeof note.speaker !== 'string' || !names.has(plainName(note.speaker))) continue
    prepared(db, 'UPDATE late_note SET body = ? WHERE id = ?').run(JSON.stringify({ ...note, speaker: null }), id)
    erased += 1
  }
  return erased
}
