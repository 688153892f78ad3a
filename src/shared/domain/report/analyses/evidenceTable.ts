import { cell, column, table } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import type { Axis } from '../crossTab.ts'
import type { TableBlock } from '../reportModel.ts'
import { byCode } from '../tally.ts'
import type { NoteAxis } from './axes.ts'

export type EvidenceRow = Axis & { noteIds: string[] }

const idsOf = (items: readonly CataloguedNote[]): string[] => items.map(({ note }) => note.id)

/** The groups of an axis, most notes first, then most tables; the notes without a code stay last. */
export const rankedRows = (items: readonly CataloguedNote[], { axis, codesOf }: NoteAxis): EvidenceRow[] => {
  const groups = byCode(items, codesOf)
  const rows = axis.map(({ key, label }) => {
    const inRow = groups.get(key) ?? []
    return { key, label, noteIds: idsOf(inRow), tables: new Set(inRow.map(({ note }) => note.tableId)).size }
  })
  const ranked = rows.toSorted(
    (a, b) => Number(a.key === '') - Number(b.key === '') || b.noteIds.length - a.noteIds.length || b.tables - a.tables,
  )
  return ranked.map(({ key, label, noteIds }) => ({ key, label, noteIds }))
}

/** True where some note stands in two rows, so that the rows add up to more than the notes. */
export const countsTwice = (rows: readonly EvidenceRow[]): boolean => {
  const all = rows.flatMap(({ noteIds }) => noteIds)
  return new Set(all).size < all.length
}

/**
 * Groups of notes and what stands behind each: notes, distinct statements, tables, cities and countries as far as there is something to
 * tell apart. In the last row notes are added up; tables, cities and countries are counted once.
 */
export const evidenceTable = (
  context: ReportContext,
  rows: readonly EvidenceRow[],
  words: { id: string; caption: string; header: string },
): TableBlock => {
  const { t, formats } = context
  const noteIds = [...new Set(rows.flatMap((row) => row.noteIds))]
  const all = context.evidence(noteIds)
  const added = rows.reduce((sum, row) => sum + row.noteIds.length, 0)
  const parts = [
    { head: t('report:notesHeader'), of: 'notes' as const, shown: true },
    { head: t('analysis:head.statements'), of: 'statements' as const, shown: all.statements < all.notes },
    { head: t('report:tablesHeader'), of: 'tables' as const, shown: true },
    { head: t('analysis:head.cities'), of: 'cities' as const, shown: context.cities.length > 1 },
    { head: t('analysis:head.countries'), of: 'countries' as const, shown: all.countries > 1 },
  ].filter(({ shown }) => shown)
  const numbers = (ids: string[], notes: number) => {
    const evidence = context.evidence(ids)
    // No country of a speaker is known where none is counted.
    return parts.map(({ of }) => {
      const value = of === 'notes' ? notes : evidence[of]
      return cell(of === 'countries' && value === 0 ? '–' : formats.number(value), ids)
    })
  }
  return table({
    id: words.id,
    caption: words.caption,
    columns: [column(words.header, 5), ...parts.map(({ head }) => column(head, 1.2, 'end'))],
    rows: rows.map((row) => [cell(row.label), ...numbers(row.noteIds, row.noteIds.length)]),
    total: [cell(t('report:total')), ...numbers(noteIds, added)],
    noteIds,
  })
}
