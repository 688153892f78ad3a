import { categoryAxis, themeAxis } from '../analyses/axes.ts'
import { rankedBars } from '../analyses/bars.ts'
import { countsTwice, evidenceTable, rankedRows } from '../analyses/evidenceTable.ts'
import { leaders } from '../analyses/leaders.ts'
import { type ClosedVote, closedVotes, notesBehind } from '../analyses/votedItems.ts'
import type { Ballot } from '../../records/records.ts'
import { inOrder, itemText } from '../../votes/resultCharts.ts'
import { resultTable } from '../../votes/resultTable.ts'
import type { DotsTally } from '../../votes/tallies.ts'
import { cell, chart, column, heading, paragraph, table } from '../blocks.ts'
import type { CataloguedNote } from '../catalogue.ts'
import type { ReportContext } from '../context.ts'
import type { ChartBlock, ReportBlock, ReportSection } from '../reportModel.ts'

const dotsChart = (
  context: ReportContext,
  items: readonly DotsTally[],
  ballot: Ballot,
  words: { id: string; caption: string },
): ChartBlock => {
  const behind = notesBehind(context)
  const rows = items.map(({ item, dots }) => ({
    label: itemText(ballot, item),
    value: dots,
    noteKind: null,
    noteIds: behind(ballot, item),
  }))
  const list = rows.map(({ label, value }) => `${label} ${context.formats.number(value)}`).join('; ')
  return chart(words.id, { kind: 'bars', rows }, words.caption, context.t('report:votes.alt', { list }))
}

const ranked = (context: ReportContext, items: readonly CataloguedNote[], by: 'category' | 'theme'): ReportBlock[] => {
  const { t } = context
  const axis = by === 'category' ? categoryAxis(context, items) : themeAxis(context, items)
  if (axis.axis.every(({ key }) => key === '')) return []
  const rows = rankedRows(items, axis)
  const words = { notes: t('report:count.notes', { count: items.length }) }
  const twice = countsTwice(rows) ? ` ${t('analysis:twice')}` : ''
  const caption = `${t(`analysis:priorities.${by}Caption`, words)}${twice}`
  return [
    ...leaders(context, rows),
    ...(by === 'category' ? rankedBars(context, rows, { id: 'priorities-chart', caption, kind: 'priority' }) : []),
    evidenceTable(context, rows, { id: `priorities-${by}`, caption, header: t(`analysis:head.${by}`) }),
  ]
}

/** How a vote went, with its spread, beside how often the same was noted. */
const voted = (context: ReportContext, { ballot, results: unordered, title }: ClosedVote): ReportBlock[] => {
  const { t, formats, language } = context
  const results = inOrder(unordered)
  const behind = notesBehind(context)
  const { headers, rows } = resultTable(results, { ballot, t, language })
  const who = t(`votes:channel.${results.channel}.${ballot.voters}`, { count: results.voters })
  const id = `priorities-votes-${ballot.id}-${results.channel}`
  const caption = t('analysis:priorities.voteCaption', { title, who })
  const lines = rows.map((words, index) => ({ words, ids: behind(ballot, results.items[index]?.item ?? '') }))
  const counted = (value: number, ids: string[]) => cell(ids.length === 0 ? '–' : formats.number(value), ids)
  return [
    ...(results.method === 'dots' ? [dotsChart(context, results.items, ballot, { id: `${id}-chart`, caption })] : []),
    table({
      id,
      caption: `${caption} ${t('analysis:priorities.beside')}`,
      columns: [
        column(headers[0] ?? '', 5),
        ...headers.slice(1).map((header) => column(header, 2)),
        column(t('report:notesHeader'), 1, 'end'),
        column(t('report:tablesHeader'), 1, 'end'),
      ],
      rows: lines.map(({ words, ids }) => [
        cell(words[0] ?? '', ids),
        ...words.slice(1).map((text) => cell(text)),
        counted(ids.length, ids),
        counted(context.evidence(ids).tables, ids),
      ]),
    }),
  ]
}

/** What should come first: how often it was said, and how votes on it went, with their spread. */
export const buildPriorities = (context: ReportContext): Omit<ReportSection, 'number'> | null => {
  const { t, byKind } = context
  const items = byKind.get('priority') ?? []
  const votes = closedVotes(context, ['dots', 'approval']).flatMap((vote) => voted(context, vote))
  if (items.length === 0 && votes.length === 0) return null
  const ids = items.map(({ note }) => note.id)
  const noted = t('analysis:priorities.about', { count: items.length })
  return {
    id: 'priorities',
    heading: t('analysis:priorities.heading'),
    blocks: [
      ...(items.length === 0 ? [] : [paragraph(noted, 'quiet', ids)]),
      ...ranked(context, items, 'category'),
      ...ranked(context, items, 'theme'),
      ...(votes.length === 0
        ? []
        : [heading('priorities-votes', 2, t('analysis:priorities.votes')), paragraph(t('votes:results.notAgreement'), 'quiet'), ...votes]),
    ],
  }
}
