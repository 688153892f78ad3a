import type { Db } from '../db/openDatabase.ts'
import { prepared } from '../db/prepared.ts'
import { plainName } from './namesInLog.ts'

type Row = { id: string; name: string; rapporteurId: string | null }

const wordsOf = (name: string): string[] => plainName(name).split(' ')

/**
 * Devices of the local network lose the name that somebody typed on them, and what they are. `people` null is everybody; otherwise those
 * whose every word is in one of these plain names, as people join with half of theirs, and those at a table whose rapporteur is erased:
 * call it before tables are left without one. What lets a device come back stays. Answers how many it changed.
 */
export const eraseStations = (db: Db, workshopId: string, people: ReadonlySet<string> | null, names: ReadonlySet<string>): number => {
  const known = [...names].map((name) => new Set(wordsOf(name)))
  const isOfThem = ({ name, rapporteurId }: Row): boolean =>
    people === null ||
    people.has(rapporteurId ?? '') ||
    (name.trim() !== '' && known.some((words) => wordsOf(name).every((word) => words.has(word))))
  const rows = prepared(
    db,
    `SELECT station.id, station.name, workshop_table.rapporteur_id AS rapporteurId FROM station
      LEFT JOIN workshop_table ON workshop_table.id = station.table_id
      WHERE station.workshop_id = ? AND (station.name <> '' OR station.device <> '')`,
  ).all(workshopId) as Row[]
  const gone = rows.filter(isOfThem)
  for (const { id } of gone) prepared(db, "UPDATE station SET name = '', device = '' WHERE id = ?").run(id)
  return gone.length
}
