import { useMemo } from 'react'
import type { ThemesData } from '../themes/useThemes.ts'

/** What the list says of a note beside its own words. */
export type NoteMark = {
  /** Names of its themes, in the order of the outline. */
  themes: readonly string[]
  /** How many other notes say the same; 0 unless its wording stands for them. */
  others: number
}

const NOTHING: NoteMark = { themes: [], others: 0 }

const makeMarks = ({ tree, coded, othersOf }: Pick<ThemesData, 'tree' | 'coded' | 'othersOf'>): ((noteId: string) => NoteMark) => {
  const labels = new Map(tree.live.map(({ id, label }) => [id, label]))
  const known = new Map<string, NoteMark>()
  return (noteId) => {
    const before = known.get(noteId)
    if (before) return before
    const themes = coded.themesOf(noteId).map((id) => labels.get(id) ?? '')
    const others = othersOf(noteId)
    const mark = themes.length + others === 0 ? NOTHING : { themes, others }
    known.set(noteId, mark)
    return mark
  }
}

/** The marks of a note; the same object for as long as nothing changed. */
export const useNoteMarks = ({ tree, coded, othersOf }: ThemesData): ((noteId: string) => NoteMark) =>
  useMemo(() => makeMarks({ tree, coded, othersOf }), [tree, coded, othersOf])
