import type { Coding, Note, Theme } from '../../../shared/domain/records/records.ts'
import { themeTree } from '../../../shared/domain/themes/themeTree.ts'
import type { ThemeTree } from '../../../shared/domain/themes/themeTree.ts'
import type { Db } from '../../db/openDatabase.ts'
import { prepared } from '../../db/prepared.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { Fault } from '../../fault.ts'
import { getRecord } from '../records.ts'

/** Themes of a workshop by rank, those that were merged away included. */
export const themesOf = (db: Db, workshopId: string): Theme[] => selectRecords(db, 'theme', 'workshop_id = ? ORDER BY rank, id', workshopId)

export const codingsOf = (db: Db, workshopId: string): Coding[] => selectRecords(db, 'coding', 'workshop_id = ? ORDER BY row', workshopId)

export type FoundTheme = {
  /** The theme that was asked for, or the one that took it over. */
  theme: Theme
  themes: Theme[]
  tree: ThemeTree
}

/** A theme as it counts today, with all themes of its workshop. Throws NOT_FOUND. */
export const findTheme = (db: Db, id: string): FoundTheme => {
  const themes = themesOf(db, getRecord(db, 'theme', id).workshopId)
  const tree = themeTree(themes)
  const theme = themes.find((each) => each.id === tree.canonical(id))!
  return { theme, themes, tree }
}

/** Ids of a theme and of all that were merged into it. */
export const namesOf = ({ theme, themes, tree }: FoundTheme): string[] =>
  themes.filter(({ id }) => tree.canonical(id) === theme.id).map(({ id }) => id)

/** Codings of a theme, and of those merged into it, by their note. */
export const codingsByNote = (db: Db, found: FoundTheme): Map<string, Coding[]> => {
  const where = 'workshop_id = ? AND theme_id IN (SELECT value FROM json_each(?)) ORDER BY id'
  const codings = selectRecords(db, 'coding', where, found.theme.workshopId, JSON.stringify(namesOf(found)))
  return Map.groupBy(codings, ({ noteId }) => noteId)
}

/** Throws INVALID where one of the notes is of another workshop, or not there any more. */
export const assertNotes = (db: Db, workshopId: string, noteIds: readonly string[]): void => {
  const sql = 'SELECT count(*) FROM note WHERE workshop_id = ? AND id IN (SELECT value FROM json_each(?))'
  const found = prepared(db, sql).pluck().get(workshopId, JSON.stringify(noteIds))
  if (found !== new Set(noteIds).size) throw new Fault('INVALID', { reason: 'note', context: 'harvestNote' })
}

/** Notes of a workshop that have no theme, in their order. */
export const notesWithoutTheme = (db: Db, workshopId: string): Pick<Note, 'id' | 'text'>[] => {
  const tree = themeTree(themesOf(db, workshopId))
  const codings = prepared(db, 'SELECT note_id AS noteId, theme_id AS themeId FROM coding WHERE workshop_id = ?').all(workshopId)
  const coded = new Set(
    (codings as Pick<Coding, 'noteId' | 'themeId'>[]).filter(({ themeId }) => tree.canonical(themeId)).map(({ noteId }) => noteId),
  )
  const sql = 'SELECT id, text FROM note WHERE workshop_id = ? ORDER BY noted_at, row'
  return (prepared(db, sql).all(workshopId) as Pick<Note, 'id' | 'text'>[]).filter(({ id }) => !coded.has(id))
}
