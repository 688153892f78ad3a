import type { Note, Theme } from '../../../../../shared/domain/records/records.ts'
import type { ThemesData } from '../useThemes.ts'

/** `theme` null is the column of notes without one. */
export type BoardColumn = { key: string; theme: Theme | null; notes: Note[] }
export const WITHOUT = 'without'

/** One column for notes without a theme and one per theme, parts behind the theme that they belong to. A note stands in all its columns. */
export const boardColumns = ({
  tree,
  coded,
  uncoded,
  noteOf,
}: Pick<ThemesData, 'tree' | 'coded' | 'uncoded' | 'noteOf'>): BoardColumn[] => {
  const notesOf = (ids: readonly string[]): Note[] => ids.map((id) => noteOf.get(id)!)
  return [
    { key: WITHOUT, theme: null, notes: notesOf(uncoded) },
    ...tree.live.map((theme) => ({ key: theme.id, theme, notes: notesOf(coded.notesOf(theme.id)) })),
  ]
}
