import type { CataloguedNote } from './catalogue.ts'

/** What a figure stands for: its notes and, because one busy table can write many, the tables that they come from. */
export type Tally = { notes: number; tables: number; noteIds: string[] }

/** Counts notes and the distinct tables among them. */
export const tally = (items: readonly CataloguedNote[]): Tally => ({
  notes: items.length,
  tables: new Set(items.map(({ note }) => note.tableId)).size,
  noteIds: items.map(({ note }) => note.id),
})

/** Notes by each of their codes; a note with two codes stands under both, one with none under ''. */
export const byCode = (
  items: readonly CataloguedNote[],
  codesOf: (item: CataloguedNote) => readonly string[],
): Map<string, CataloguedNote[]> => {
  const groups = new Map<string, CataloguedNote[]>()
  for (const item of items) {
    const codes = new Set(codesOf(item))
    for (const code of codes.size === 0 ? [''] : codes) {
      const group = groups.get(code)
      if (group === undefined) groups.set(code, [item])
      else group.push(item)
    }
  }
  return groups
}

/** The notes said again most often, at most one per table until every table had its turn; unclear ones last. */
export const strongest = (items: readonly CataloguedNote[], most: number): CataloguedNote[] => {
  const ranked = [...items].sort((a, b) => Number(a.note.unclear) - Number(b.note.unclear) || b.note.saidAgain - a.note.saidAgain)
  const tables = new Set<string>()
  const first = ranked.filter(({ note }) => !tables.has(note.tableId) && tables.add(note.tableId))
  const chosen = [...first, ...ranked.filter((item) => !first.includes(item))].slice(0, most)
  return ranked.filter((item) => chosen.includes(item))
}
