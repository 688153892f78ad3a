import { cell, column, table } from './blocks.ts'
import type { CataloguedNote } from './catalogue.ts'
import type { ReportContext } from './context.ts'
import type { TableBlock } from './reportModel.ts'
import { byCode, tally } from './tally.ts'

export type Coding = {
  codesOf: (item: CataloguedNote) => readonly string[]
  labelOf: (code: string) => string
  inOrder: (codes: Iterable<string>) => string[]
  /** The row of the notes without a code. */
  uncoded: string
}

/** How many notes and tables stand behind each code; most notes first. The sums equal the rows above them. */
export const codeTable = (
  context: ReportContext,
  items: readonly CataloguedNote[],
  coding: Coding,
  words: { id: string; caption: string; header: string },
): TableBlock => {
  const { t, formats } = context
  const groups = byCode(items, coding.codesOf)
  const codes = coding.inOrder([...groups.keys()].filter((code) => code !== ''))
  const ranked = codes.sort((a, b) => (groups.get(b)?.length ?? 0) - (groups.get(a)?.length ?? 0))
  const shown = groups.has('') ? [...ranked, ''] : ranked
  const counts = shown.map((code) => ({ code, ...tally(groups.get(code) ?? []) }))
  const numbers = (of: { notes: number; tables: number }, noteIds: string[]) => [
    cell(formats.number(of.notes), noteIds),
    cell(formats.number(of.tables), noteIds),
  ]
  const all = tally(items)
  const sum = counts.reduce((notes, each) => notes + each.notes, 0)
  return table({
    id: words.id,
    caption: words.caption,
    columns: [column(words.header, 5), column(t('report:notesHeader'), 1, 'end'), column(t('report:tablesHeader'), 1, 'end')],
    rows: counts.map((each) => [cell(each.code === '' ? coding.uncoded : coding.labelOf(each.code)), ...numbers(each, each.noteIds)]),
    total: [cell(t('report:total')), ...numbers({ notes: sum, tables: all.tables }, all.noteIds)],
    noteIds: all.noteIds,
  })
}
