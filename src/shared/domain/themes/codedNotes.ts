import type { Coding } from '../records/records.ts'
import type { ThemeTree } from './themeTree.ts'

export type CodedNotes = {
  /** Notes of a theme and of those merged into it, without those of its parts, in the order of the notes. */
  notesOf: (themeId: string) => string[]
  /** Themes of a note in tree order. */
  themesOf: (noteId: string) => string[]
  /** Why a note is in a theme; what several people gave as reasons stands one after the other. '' is none. */
  reasonOf: (noteId: string, themeId: string) => string
  /** Notes without a theme. */
  uncoded: string[]
}

/** Which notes belong to which theme today. Passes over codings of notes and themes that are not there. */
export const codedNotes = (tree: ThemeTree, codings: readonly Coding[], noteIds: ReadonlySet<string>): CodedNotes => {
  const place = new Map(tree.live.map((theme, index) => [theme.id, index]))
  const reasons = new Map<string, Map<string, string[]>>()
  for (const { noteId, themeId, reason } of codings) {
    const theme = tree.canonical(themeId)
    if (theme === null || !noteIds.has(noteId)) continue
    const ofNote = reasons.get(noteId) ?? new Map<string, string[]>()
    reasons.set(noteId, ofNote)
    const known = ofNote.get(theme) ?? []
    ofNote.set(theme, known)
    if (reason.trim() !== '' && !known.includes(reason)) known.push(reason)
  }
  const notes = new Map<string, string[]>()
  const uncoded: string[] = []
  for (const noteId of noteIds) {
    const themes = reasons.get(noteId)
    if (!themes) uncoded.push(noteId)
    for (const theme of themes?.keys() ?? []) {
      const ofTheme = notes.get(theme)
      if (ofTheme) ofTheme.push(noteId)
      else notes.set(theme, [noteId])
    }
  }
  return {
    notesOf: (themeId) => notes.get(tree.canonical(themeId) ?? '') ?? [],
    themesOf: (noteId) => [...(reasons.get(noteId)?.keys() ?? [])].toSorted((a, b) => place.get(a)! - place.get(b)!),
    reasonOf: (noteId, themeId) => (reasons.get(noteId)?.get(tree.canonical(themeId) ?? '') ?? []).toSorted().join('; '),
    uncoded,
  }
}
