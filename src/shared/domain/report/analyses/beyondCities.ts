import { cell, column, heading, paragraph, table } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import { quote } from '../noteLines.ts'
import type { ReportBlock } from '../reportModel.ts'
import { categoryAxis, cityAxis, codeAxis, type NoteAxis, themeAxis } from './axes.ts'
import { countsTwice, rankedRows } from './evidenceTable.ts'
import { isOwnLevel } from './ownLevels.ts'
import { quotable } from './quotable.ts'

/** By theme or by category, whichever more of the notes have; where hardly any has one, all stand in one row per level. */
const groupsOf = (context: ReportContext, items: readonly CataloguedNote[]): { axis: NoteAxis; header: 'theme' | 'category' | 'level' } => {
  const [theme, category] = [themeAxis(context, items), categoryAxis(context, items)]
  const sorted = ({ codesOf }: NoteAxis): number => items.filter((item) => codesOf(item).length > 0).length
  const [themed, categorised] = [sorted(theme), sorted(category)]
  if (Math.max(themed, categorised) === 0) return { axis: codeAxis(context, items, 'level'), header: 'level' }
  return themed >= categorised ? { axis: theme, header: 'theme' } : { axis: category, header: 'category' }
}

const beyondTable = (context: ReportContext, items: readonly CataloguedNote[]): ReportBlock => {
  const { t, formats, byId, cities } = context
  const { axis, header } = groupsOf(context, items)
  const rows = rankedRows(items, axis)
  const itemsIn = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const counted = (ids: readonly string[], axisOf: (items: readonly CataloguedNote[]) => NoteAxis): string =>
    rankedRows(itemsIn(ids), axisOf(itemsIn(ids)))
      .map(({ label, noteIds }) => `${label}\u00A0${formats.number(noteIds.length)}`)
      .join('; ')
  const levelsIn = (ids: readonly string[]) => counted(ids, (some) => codeAxis(context, some, 'level'))
  const citiesIn = (ids: readonly string[]) => counted(ids, (some) => cityAxis(context, some))
  const words = { notes: t('report:count.notes', { count: items.length }) }
  const added = rows.reduce((sum, { noteIds }) => sum + noteIds.length, 0)
  const all = items.map(({ note }) => note.id)
  const tables = (ids: readonly string[]) => formats.number(context.evidence(ids).tables)
  const withLevel = header !== 'level'
  const withCity = cities.length > 1
  return table({
    id: 'levels-beyond-table',
    caption: `${t('analysis:levels.beyondCaption', words)}${countsTwice(rows) ? ` ${t('analysis:twice')}` : ''}`,
    columns: [
      column(t(`analysis:head.${header}`), 4),
      column(t('report:notesHeader'), 1, 'end'),
      column(t('report:tablesHeader'), 1, 'end'),
      ...(withLevel ? [column(t('analysis:levels.named'), 3)] : []),
      ...(withCity ? [column(t('analysis:head.cities'), 2)] : []),
    ],
    rows: rows.map(({ label, noteIds }) => [
      cell(label, noteIds),
      cell(formats.number(noteIds.length), noteIds),
      cell(tables(noteIds), noteIds),
      ...(withLevel ? [cell(levelsIn(noteIds))] : []),
      ...(withCity ? [cell(citiesIn(noteIds))] : []),
    ]),
    total: [
      cell(t('report:total')),
      cell(formats.number(added), all),
      cell(tables(all), all),
      ...(withLevel ? [cell('')] : []),
      ...(withCity ? [cell('')] : []),
    ],
    noteIds: all,
  })
}

/** Challenges and obstacles for which somebody named a level beyond the city. */
export const beyondCities = (context: ReportContext): ReportBlock[] => {
  const { t } = context
  const difficulties = context.notes.filter(({ note }) => (note.kind === 'obstacle' || note.kind === 'challenge') && note.level)
  const items = difficulties.filter(({ note }) => !isOwnLevel(note.level))
  if (items.length === 0) return []
  const ids = items.map(({ note }) => note.id)
  return [
    heading('levels-beyond', 2, t(context.cities.length > 1 ? 'analysis:levels.beyondCities' : 'analysis:levels.beyondCity')),
    paragraph(t('analysis:levels.beyondSentence', { of: difficulties.length, count: items.length }), 'body', ids),
    beyondTable(context, items),
    ...quotable(context, items, context.short ? 0 : 2).map((item) => quote(context, item)),
  ]
}
