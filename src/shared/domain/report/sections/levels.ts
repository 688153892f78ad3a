import { type NoteAxis, cityAxis, codeAxis, hasCities, kindAxis } from '../analyses/axes.ts'
import { rankedBars, stackedBars } from '../analyses/bars.ts'
import { beyondCities } from '../analyses/beyondCities.ts'
import { levelHands } from '../analyses/levelHands.ts'
import { type EvidenceRow, evidenceTable } from '../analyses/evidenceTable.ts'
import { exceptionsBlocks, reachSentence } from '../analyses/levelSentences.ts'
import { heading, paragraph } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import { type CrossTab, crossTab, crossTable, limitColumns } from '../crossTab.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'
import { byCode } from '../tally.ts'

const MOST_COLUMNS = 7

const byLevel = (context: ReportContext, items: readonly CataloguedNote[], columns: NoteAxis): CrossTab =>
  limitColumns(crossTab(items, codeAxis(context, items, 'level'), columns), MOST_COLUMNS, context.t('analysis:others'))

/** Levels from the nearest to the farthest, each with its notes. */
const levelRows = (context: ReportContext, items: readonly CataloguedNote[]): EvidenceRow[] => {
  const { axis, codesOf } = codeAxis(context, items, 'level')
  const groups = byCode(items, codesOf)
  return axis.map((level) => ({ ...level, noteIds: (groups.get(level.key) ?? []).map(({ note }) => note.id) }))
}

/** The length of each level; in parts where there are several cities. */
const actionBars = (context: ReportContext, actions: readonly CataloguedNote[], byCity: CrossTab | null): ReportBlock[] => {
  const { t } = context
  const words = { count: actions.length }
  const id = 'levels-actions-chart'
  if (byCity !== null) return [stackedBars(context, byCity, { id, caption: t('analysis:levels.cityChart', words) })]
  return rankedBars(context, levelRows(context, actions), { id, caption: t('analysis:levels.levelChart', words), kind: 'action' })
}

/** What can be done at which level: the actions, by city where there are several. */
const actionBlocks = (context: ReportContext, actions: readonly CataloguedNote[]): ReportBlock[] => {
  if (actions.length === 0) return []
  const { t } = context
  const across = hasCities(context, actions) ? 'city' : 'sector'
  const tab = byLevel(context, actions, across === 'city' ? cityAxis(context, actions) : codeAxis(context, actions, 'sector'))
  const words = { count: actions.length }
  const corner = t('analysis:head.level')
  // A column of sectors that hardly any action carries says nothing.
  const hasColumns = across === 'city' || actions.filter(({ note }) => note.sector).length * 2 >= actions.length
  return [
    heading('levels-actions', 2, t('analysis:levels.actions'), { kind: 'action' }),
    ...reachSentence(context, actions),
    ...actionBars(context, actions, across === 'city' ? tab : null),
    hasColumns
      ? crossTable(context, tab, { id: 'levels-actions-table', caption: t(`analysis:levels.${across}Table`, words), corner })
      : evidenceTable(context, levelRows(context, actions), {
          id: 'levels-actions-table',
          caption: t('analysis:levels.levelTable', words),
          header: corner,
        }),
    ...exceptionsBlocks(context, actions),
    ...levelHands(context),
  ]
}

/** All kinds of notes by level; the picture only where the actions have none. */
const allBlocks = (context: ReportContext, items: readonly CataloguedNote[], hasActions: boolean): ReportBlock[] => {
  const { t } = context
  const words = { notes: t('report:count.notes', { count: items.length }) }
  const kinds = byLevel(context, items, kindAxis(context, items))
  const cities = byLevel(context, items, cityAxis(context, items))
  const corner = t('analysis:head.level')
  return [
    heading('levels-all', 2, t('analysis:levels.all')),
    ...(hasActions ? [] : [stackedBars(context, kinds, { id: 'levels-chart', caption: t('analysis:levels.kindChart', words) })]),
    crossTable(context, kinds, { id: 'levels-table', caption: t('analysis:levels.kindTable', words), corner }),
    ...(hasCities(context, items)
      ? [crossTable(context, cities, { id: 'levels-city', caption: t('analysis:levels.allCityTable', words), corner })]
      : []),
  ]
}

/** At which territorial or institutional level people saw what they said: what can be done there, and what a city cannot solve alone. */
export const buildLevels = (context: ReportContext): Omit<ReportSection, 'number'> => {
  const { t, notes } = context
  const items = notes.filter(({ note }) => note.level)
  const section = { id: 'levels', heading: t('analysis:levels.heading') }
  if (items.length === 0) return { ...section, blocks: [paragraph(t('analysis:levels.none'), 'quiet')] }
  const actions = items.filter(({ note }) => note.kind === 'action')
  const words = { notes: t('report:count.notes', { count: items.length }), count: notes.length - items.length }
  return {
    ...section,
    blocks: [
      paragraph(t(items.length < notes.length ? 'analysis:levels.about' : 'analysis:levels.aboutAll', words), 'quiet'),
      ...actionBlocks(context, actions),
      ...beyondCities(context),
      ...allBlocks(context, items, actions.length > 0),
    ],
  }
}
