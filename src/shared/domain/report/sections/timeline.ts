import { cityAxis, hasCities, kindAxis, themeAxis } from '../analyses/axes.ts'
import { type DatedYear, withoutYear, yearOf } from '../analyses/yearOf.ts'
import { cell, chart, column, paragraph, table } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock, ReportSection, TimelineData } from '../reportModel.ts'
import { shortened } from '../shortened.ts'

/** The axis begins and ends at a round year. */
const STEP = 5

type Dated = DatedYear & { item: CataloguedNote }
type Lane = { label: string; dated: Dated[] }
type Lanes = { by: 'city' | 'theme' | 'kind'; lanes: Lane[] }

/** One lane per city where there are several, else per theme, else per kind. Each note stands in one lane, the first of its themes. */
const lanesOf = (context: ReportContext, dated: readonly Dated[]): Lanes => {
  const items = dated.map(({ item }) => item)
  const themed = items.some(({ note }) => context.coded.themesOf(note.id).length > 0)
  const by = hasCities(context, items) ? 'city' : themed ? 'theme' : 'kind'
  const { axis, codesOf } = { city: cityAxis, theme: themeAxis, kind: kindAxis }[by](context, items)
  const byLane = Map.groupBy(dated, ({ item }) => codesOf(item)[0] ?? '')
  const lanes = axis.map(({ key, label }) => ({ label, dated: byLane.get(key) ?? [] }))
  return { by, lanes: lanes.filter((lane) => lane.dated.length > 0) }
}

const timelineData = (dated: readonly Dated[], lanes: readonly Lane[]): TimelineData => {
  const years = dated.map(({ year }) => year)
  const from = Math.floor(Math.min(...years) / STEP) * STEP
  return {
    kind: 'timeline',
    from,
    to: Math.max(from + STEP, Math.ceil(Math.max(...years) / STEP) * STEP),
    rows: lanes.map((lane) => ({
      label: lane.label,
      items: lane.dated.map(({ year, item }) => ({ year, text: shortened(withoutYear(item.note.text, year)), noteKind: item.note.kind })),
      noteIds: lane.dated.map(({ item }) => item.note.id),
    })),
  }
}

const datedTable = (context: ReportContext, dated: readonly Dated[], caption: string): ReportBlock => {
  const { t } = context
  const withCity = context.cities.length > 1
  const city = (item: CataloguedNote) => cell(context.cityOf(item) || '–')
  return table({
    id: 'timeline-table',
    caption,
    columns: [
      column(t('analysis:timeline.year'), 1),
      column(t('report:words.text'), 6),
      column(t('report:words.kind'), 1.6),
      ...(withCity ? [column(t('analysis:head.city'), 1.4)] : []),
      column(t('report:words.note'), 1.6),
    ],
    rows: dated.map(({ year, item }) => [
      cell(String(year), [item.note.id]),
      cell(shortened(withoutYear(item.note.text, year)), [item.note.id]),
      cell(t(`terms:kind.${item.note.kind}`)),
      ...(withCity ? [city(item)] : []),
      cell(item.ref, [item.note.id]),
    ]),
  })
}

/** When what is to be reached: what has a year, from the earliest on. Null where nothing has one and nothing waits for one. */
export const buildTimeline = (context: ReportContext): Omit<ReportSection, 'number'> | null => {
  const { t, notes } = context
  const all = notes.flatMap((item): Dated[] => {
    const year = yearOf(item.note)
    return year === null ? [] : [{ ...year, item }]
  })
  const dated = all.toSorted((a, b) => a.year - b.year)
  const waiting = notes.filter(({ note }) => note.kind === 'milestone' && yearOf(note) === null)
  if (dated.length === 0 && waiting.length === 0) return null
  const section = { id: 'timeline', heading: t('analysis:timeline.heading') }
  const ids = waiting.map(({ note }) => note.id)
  const rest = waiting.length === 0 ? [] : [paragraph(t('analysis:timeline.without', { count: waiting.length }), 'quiet', ids)]
  if (dated.length === 0) return { ...section, blocks: rest }
  const { by, lanes } = lanesOf(context, dated)
  const data = timelineData(dated, lanes)
  const read = dated.filter(({ from }) => from === 'read').length
  const words = { notes: t('report:count.notes', { count: dated.length }), from: data.from, to: data.to }
  const source = read === 0 ? '' : ` ${t(read === dated.length ? 'analysis:timeline.allRead' : 'analysis:timeline.read', { count: read })}`
  const list = lanes.map((lane) => `${lane.label}: ${lane.dated.map(({ year }) => year).join(', ')}`).join('; ')
  const caption = t(`analysis:timeline.${by}Caption`, words)
  return {
    ...section,
    blocks: [
      chart('timeline-chart', data, `${caption}${source}`, t('analysis:timeline.alt', { ...words, list })),
      datedTable(context, dated, `${t('analysis:timeline.tableCaption', words)}${source}`),
      ...rest,
    ],
  }
}
