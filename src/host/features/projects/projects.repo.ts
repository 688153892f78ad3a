import type { MatrixAxis } from '../../../shared/contract/projects.contract.ts'
import type { Note, Theme } from '../../../shared/domain/records/records.ts'
import { themeTree } from '../../../shared/domain/themes/themeTree.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'
import { selectRecords } from '../../db/recordTables.ts'

export type CountedWorkshop = { id: string; title: string; project: string; cities: string[]; startsOn: string | null }

/** The workshops that are still there, in the order in which they are asked for. */
export const selectWorkshops = (db: Db, ids: readonly string[]): CountedWorkshop[] => {
  const found = new Map(selectRecords(db, 'workshop', 'id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)).map((w) => [w.id, w]))
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? [])
}

const COUNTED = { notes: 'note', tables: 'workshop_table', people: 'participant' } as const

/** How much each workshop holds; themes that were merged into another count with that one. */
export const countsPerWorkshop = (db: Db): ((workshopId: string) => { notes: number; tables: number; people: number; themes: number }) => {
  const counted = (table: string): Map<string, number> =>
    new Map(prepared(db, `SELECT workshop_id, count(*) FROM ${table} GROUP BY workshop_id`).raw().all() as [string, number][])
  const notes = counted(COUNTED.notes)
  const tables = counted(COUNTED.tables)
  const people = counted(COUNTED.people)
  const themes = liveThemes(db)
  return (id) => ({ notes: notes.get(id) ?? 0, tables: tables.get(id) ?? 0, people: people.get(id) ?? 0, themes: themes.get(id) ?? 0 })
}

/** Themes that count today, by workshop. What was merged into what is for the tree to say: takers can be gone, or merged the other way. */
const liveThemes = (db: Db): Map<string, number> => {
  const byWorkshop = Map.groupBy(selectRecords(db, 'theme', '1'), ({ workshopId }) => workshopId)
  return new Map([...byWorkshop].map(([workshopId, themes]) => [workshopId, themeTree(themes).live.length]))
}

/** The column that an axis reads; a theme is looked up by the note, and all notes of a workshop have the same one. */
const COLUMN: Record<MatrixAxis, string> = {
  workshop: "''",
  city: 'city',
  kind: 'kind',
  level: 'level',
  sector: 'sector',
  lever: 'lever',
  coBenefit: 'co_benefits',
  category: 'category',
  theme: 'id',
  horizon: 'horizon',
}

/** What is counted of one note: its table, its kind, what its two axes read, and its id and time where the notes themselves are wanted. */
export type CountedNote = [tableId: string, kind: string, row: string | null, column: string | null, id: string, notedAt: string]

/** The notes of one workshop as bare values. */
export const countedNotes = (db: Db, workshopId: string, rows: MatrixAxis, columns: MatrixAxis): CountedNote[] =>
  prepared(db, `SELECT table_id, kind, ${COLUMN[rows]}, ${COLUMN[columns]}, id, noted_at FROM note WHERE workshop_id = ?`)
    .raw()
    .all(workshopId) as CountedNote[]

export const codingsOf = (db: Db, workshopId: string): [noteId: string, themeId: string][] =>
  prepared(db, 'SELECT note_id, theme_id FROM coding WHERE workshop_id = ?').raw().all(workshopId) as [string, string][]

export const themesOf = (db: Db, workshopId: string): Theme[] => selectRecords(db, 'theme', 'workshop_id = ? ORDER BY rank, id', workshopId)

/** Words that workshops gave to entries of their own: by code, the first workshop's first. */
export const ownLabels = (db: Db, workshopIds: readonly string[]): Map<string, string> => {
  const labels = new Map<string, string>()
  const terms = selectRecords(db, 'term', 'workshop_id IN (SELECT value FROM json_each(?)) ORDER BY rank, id', JSON.stringify(workshopIds))
  for (const { code, label } of terms) if (!labels.has(code)) labels.set(code, label.en ?? Object.values(label)[0] ?? code)
  return labels
}

/** Notes by their ids, in the order of the ids. */
export const notesById = (db: Db, ids: readonly string[]): Note[] => {
  const found = new Map(selectRecords(db, 'note', 'id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)).map((n) => [n.id, n]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
