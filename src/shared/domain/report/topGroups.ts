import { projectThemes } from './analyses/projectThemes.ts'
import type { CataloguedNote } from './catalogue.ts'
import { categoryTaxonomy, type ReportContext } from './context.ts'
import type { ListBlock } from './reportModel.ts'
import { byCode, strongest } from './tally.ts'

export type NoteGroup = { label: string; noteIds: string[]; tables: number }

const inOrder = (groups: NoteGroup[]): NoteGroup[] => groups.sort((a, b) => b.noteIds.length - a.noteIds.length || b.tables - a.tables)

const groupOf = (label: string, items: readonly CataloguedNote[]): NoteGroup => ({
  label,
  noteIds: items.map(({ note }) => note.id),
  tables: new Set(items.map(({ note }) => note.tableId)).size,
})

/** Themes at the top of the tree with the notes of their parts, most notes first. */
export const themeGroups = (context: ReportContext): NoteGroup[] =>
  inOrder(
    projectThemes(context)
      .filter(({ depth, noteIdsWithParts }) => depth === 0 && noteIdsWithParts.length > 0)
      .map(({ label, noteIdsWithParts }) =>
        groupOf(
          label,
          noteIdsWithParts.flatMap((id) => context.byId.get(id) ?? []),
        ),
      ),
  )

/**
 * What notes of one kind are about, most notes first, then most tables: by category where any has one, else by theme, else the strongest
 * notes themselves, each alone.
 */
export const groupsOfKind = (context: ReportContext, items: readonly CataloguedNote[]): NoteGroup[] => {
  const [first] = items
  if (first === undefined) return []
  const taxonomy = categoryTaxonomy(first.note.kind)
  const label = (code: string): string => (taxonomy === null ? code : context.lexicon.label(taxonomy, code))
  const groups = byCode(items, ({ note }) => (note.category === null ? [] : [note.category]))
  const coded = [...groups].filter(([code]) => code !== '').map(([code, found]) => groupOf(label(code), found))
  if (coded.length > 0) return inOrder(coded)
  const own = new Set(items.map(({ note }) => note.id))
  const themed = themeGroups(context).flatMap(({ label: name, noteIds }) => {
    const found = noteIds.flatMap((id) => (own.has(id) ? [context.byId.get(id)!] : []))
    return found.length === 0 ? [] : [groupOf(name, found)]
  })
  if (themed.length > 0) return inOrder(themed)
  const said = items.filter(({ note }) => note.text.trim() !== '' && !note.unclear)
  return strongest(said, 5).map((item) => groupOf(item.note.text.trim(), [item]))
}

/** 'Fragmented governance (12 notes, 5 tables)' */
export const groupWords = ({ t }: ReportContext, { label, noteIds, tables }: NoteGroup): string =>
  t('report:groupWords', {
    label,
    notes: t('report:count.notes', { count: noteIds.length }),
    tables: t('report:count.tables', { count: tables }),
  })

export const groupList = (context: ReportContext, groups: readonly NoteGroup[], ordered = false): ListBlock => ({
  type: 'list',
  ordered,
  items: groups.map((group) => ({ text: groupWords(context, group), noteIds: group.noteIds })),
})
