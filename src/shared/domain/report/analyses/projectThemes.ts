import type { Theme } from '../../records/records.ts'
import { foldName } from '../attribution.ts'
import type { ReportContext } from '../context.ts'

/** A theme as the report shows it: those of one name in several workshops are one. */
export type ProjectTheme = {
  key: string
  ids: string[]
  label: string
  /** The definitions of its workshops, each once. */
  definitions: string[]
  /** 0 at the top. */
  depth: number
  /** Of the theme itself, in the order of all notes. */
  noteIds: string[]
  /** With the notes of its parts, each once. */
  noteIdsWithParts: string[]
}

/** Siblings of the same name are one theme where they come from different workshops; two of one workshop stay two. */
const byName = (siblings: readonly Theme[]): Theme[][] => {
  const seen = new Map<string, number>()
  const groups = new Map<string, Theme[]>()
  for (const theme of siblings) {
    const name = foldName(theme.label)
    const own = `${theme.workshopId} ${name}`
    const nth = seen.get(own) ?? 0
    seen.set(own, nth + 1)
    const key = `${nth} ${name}`
    groups.set(key, [...(groups.get(key) ?? []), theme])
  }
  return [...groups.values()]
}

/** All themes in tree order, each before its parts. */
export const projectThemes = ({ themes, coded, notes }: ReportContext): ProjectTheme[] => {
  const place = new Map(notes.map(({ note }, index) => [note.id, index]))
  const inOrder = (ids: Iterable<string>): string[] => [...new Set(ids)].toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  const expand = (siblings: readonly Theme[], depth: number): ProjectTheme[] =>
    byName(siblings).flatMap((group) => {
      const ids = group.map(({ id }) => id)
      const parts = expand(ids.flatMap(themes.children), depth + 1)
      const noteIds = inOrder(ids.flatMap(coded.notesOf))
      const theme: ProjectTheme = {
        key: ids[0] ?? '',
        ids,
        label: group[0]?.label.trim() ?? '',
        definitions: [...new Set(group.map(({ definition }) => definition.trim()))].filter((text) => text !== ''),
        depth,
        noteIds,
        noteIdsWithParts: inOrder([...noteIds, ...parts.flatMap((part) => part.noteIds)]),
      }
      return [theme, ...parts]
    })
  return expand(themes.children(null), 0)
}
