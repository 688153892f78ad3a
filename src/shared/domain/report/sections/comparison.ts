import { categoryAxis, cityAxis, codeAxis, hasCities, type NoteAxis, themeAxis } from '../analyses/axes.ts'
import { type Presence, presences, weighsDifferently } from '../analyses/presence.ts'
import { chart, heading, paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import { type CrossTab, crossTab, crossTable, limitColumns, matrixData, strongestCells } from '../crossTab.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'

const MOST_COLUMNS = 9
const MOST_CHART_ROWS = 16
/** Longer lists are in the table. */
const MOST_NAMED = 8

type Part = { of: 'theme' | 'category' | 'sector' | 'level'; items: CataloguedNote[]; axis: NoteAxis }

const partsOf = (context: ReportContext): Part[] => {
  const { notes } = context
  const problems = notes.filter(
    ({ note }) => note.kind === 'challenge' || note.kind === 'priority' || (note.kind === 'obstacle' && note.category !== null),
  )
  const part = (of: Part['of'], all: readonly CataloguedNote[], axisOf: (items: readonly CataloguedNote[]) => NoteAxis): Part => {
    const { codesOf } = axisOf(all)
    const items = all.filter((item) => codesOf(item).length > 0)
    return { of, items, axis: axisOf(items) }
  }
  return [
    part('theme', notes, (items) => themeAxis(context, items)),
    part('category', problems, (items) => categoryAxis(context, items)),
    part('sector', notes, (items) => codeAxis(context, items, 'sector')),
    part('level', notes, (items) => codeAxis(context, items, 'level')),
  ].filter(({ items }) => hasCities(context, items))
}

const idsOf = ({ byCity }: Presence): string[] => byCity.flatMap(({ noteIds }) => noteIds)

/** 'Energy (Milan 7, Turin 2)' */
const counted = ({ formats }: ReportContext, { label, byCity }: Presence): string =>
  `${label} (${byCity.map(({ city, noteIds }) => `${city}\u00A0${formats.number(noteIds.length)}`).join(', ')})`

/** What is alike, different and exceptional; a list says so where it is cut. */
const sentences = (context: ReportContext, tab: CrossTab): ReportBlock[] => {
  const { t } = context
  const { few, ...enough } = presences(tab)
  const { everywhere, some, one } = enough
  const alike = everywhere.filter((each) => !weighsDifferently(each))
  const found = [
    { key: 'alike', of: alike },
    { key: 'weights', of: everywhere.filter(weighsDifferently) },
    { key: 'some', of: some },
    { key: 'one', of: one },
    { key: 'few', of: few },
  ] as const
  const items = found.flatMap(({ key, of }) => {
    if (of.length === 0) return []
    const named = of.slice(0, MOST_NAMED).map((each) => counted(context, each))
    const list = [...named, ...(of.length > named.length ? [t('analysis:more', { count: of.length - named.length })] : [])].join('; ')
    return [{ text: t(`analysis:comparison.${key}`, { list }), noteIds: of.flatMap(idsOf) }]
  })
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, items }]
}

const partBlocks = (context: ReportContext, { of, items, axis }: Part): ReportBlock[] => {
  const { t } = context
  const full = crossTab(items, axis, cityAxis(context, items))
  const tab = limitColumns(full, MOST_COLUMNS, t('analysis:otherCities'))
  const words = { notes: t('report:count.notes', { count: full.noteIds.length }) }
  const twice = full.sum > full.noteIds.length ? ` ${t('analysis:twice')}` : ''
  // Sectors and levels by city have their table in chapters of their own; here the picture says all of it, in its alternative text too.
  const hasOwnTable = of === 'theme' || of === 'category'
  const list = strongestCells(tab, hasOwnTable ? 3 : Infinity)
    .map((each) => t('report:matrix.cell', each))
    .join('; ')
  const picture = chart(
    `comparison-${of}-chart`,
    matrixData(tab, 'accent'),
    `${t(`analysis:comparison.${of}Chart`, words)}${twice}`,
    t('report:matrix.altPlain', { ...words, list }),
  )
  return [
    heading(`comparison-${of}-heading`, 2, t(`analysis:comparison.${of}`)),
    ...sentences(context, full),
    ...((tab.rows.length > MOST_CHART_ROWS && hasOwnTable) || context.short ? [] : [picture]),
    ...(hasOwnTable
      ? [
          crossTable(context, tab, {
            id: `comparison-${of}`,
            caption: `${t(`analysis:comparison.${of}Table`, words)}${twice}`,
            corner: t(`analysis:head.${of}`),
          }),
        ]
      : []),
  ]
}

/** City against city: what all name, what some, what one alone. Null where notes of two cities cannot be told apart. */
export const buildComparison = (context: ReportContext): Omit<ReportSection, 'number'> | null => {
  const { t, formats, notes } = context
  const parts = partsOf(context)
  if (parts.length === 0) return null
  const { axis } = cityAxis(context, notes)
  const list = axis
    .map(({ key, label }) => `${label}\u00A0${formats.number(notes.filter((item) => context.cityOf(item) === key).length)}`)
    .join('; ')
  return {
    id: 'comparison',
    heading: t('analysis:comparison.heading'),
    blocks: [
      paragraph(
        t('analysis:comparison.about', { list }),
        'quiet',
        notes.map(({ note }) => note.id),
      ),
      ...parts.flatMap((part) => partBlocks(context, part)),
    ],
  }
}
