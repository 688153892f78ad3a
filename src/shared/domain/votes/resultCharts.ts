import type { Ballot } from '../records/records.ts'
import type { Translate } from '../report/reportModel.ts'
import type { ChannelResults } from './ballotResults.ts'
import { approvalWords, dotsWords, scoreWords } from './resultWords.ts'
import type { ApprovalTally, DotsTally, ScoresTally } from './tallies.ts'
import type { ApprovalChartData, DotsChartData, PlotChartData, ScoresChartData, VoteChartData } from './voteCharts.ts'

/** What was asked, as far as results need it. */
export type AskedItems = Pick<Ballot, 'items' | 'threshold'>

type Words = { ballot: AskedItems; t: Translate; language: string }

/** Items by what was said about them, best first; equal ones in the order of the ballot. */
export const inOrder = (results: ChannelResults): ChannelResults => {
  if (results.method === 'dots') return { ...results, items: results.items.toSorted((a, b) => b.dots - a.dots) }
  if (results.method === 'approval') return { ...results, items: results.items.toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1)) }
  return results
}

/** The words of an item. */
export const itemText = (ballot: AskedItems, item: string): string => ballot.items.find(({ id }) => id === item)?.text ?? ''

const numberOf = (ballot: AskedItems, item: string): number => ballot.items.findIndex(({ id }) => id === item) + 1

/** The words of an item behind its number in the ballot, by which the plot knows it. */
export const numberedItem = (ballot: AskedItems, item: string, t: Translate): string =>
  t('votes:words.numbered', { number: numberOf(ballot, item), text: itemText(ballot, item) })

const dotsChart = (items: DotsTally[], voters: number, { ballot, t, language }: Words): DotsChartData => ({
  kind: 'dots',
  rows: items.map((tally) => ({
    label: itemText(ballot, tally.item),
    dots: tally.dots,
    givers: tally.distribution?.flatMap((count, dots) => Array.from({ length: dots > 0 ? count : 0 }, () => dots)).toReversed() ?? null,
    told: dotsWords(tally, voters, t, language),
  })),
})

const scoresChart = (items: ScoresTally[], { ballot, t, language }: Words): ScoresChartData => ({
  kind: 'scores',
  rows: items.flatMap((tally) =>
    (['impact', 'effort'] as const).flatMap((axis) => {
      const scored = tally[axis]
      if (scored === null) return []
      const { spread, mean } = scored
      return {
        label: numberedItem(ballot, tally.item, t),
        axis: t(`votes:axis.${axis}`),
        histogram: spread?.histogram ?? null,
        lower: spread?.lower ?? null,
        upper: spread?.upper ?? null,
        middle: spread?.median ?? mean,
        told: scoreWords(scored, t, language, 'short'),
        isSplit: spread?.agreement === 'split',
      }
    }),
  ),
})

const plotChart = (items: ScoresTally[], { ballot, t }: Words): PlotChartData => ({
  kind: 'plot',
  impact: t('votes:axis.impact'),
  effort: t('votes:axis.effort'),
  fields: [t('votes:field.first'), t('votes:field.big'), t('votes:field.twice'), t('votes:field.small')],
  points: items.flatMap(({ item, impact, effort }) => {
    if (impact === null || effort === null) return []
    const [over, along] = [impact.spread, effort.spread]
    return {
      number: numberOf(ballot, item),
      impact: over?.median ?? impact.mean,
      effort: along?.median ?? effort.mean,
      reach: over && along ? { impact: [over.lower, over.upper], effort: [along.lower, along.upper] } : null,
    }
  }),
})

const approvalChart = (items: ApprovalTally[], { ballot, t, language }: Words): ApprovalChartData => ({
  kind: 'approval',
  threshold: ballot.threshold,
  thresholdLabel: ballot.threshold === null ? '' : t('votes:words.threshold', { percent: ballot.threshold }),
  rows: items.map((tally) => ({
    label: itemText(ballot, tally.item),
    yes: tally.yes,
    no: tally.no,
    told: approvalWords(tally, t, language),
    isAdopted: tally.outcome === 'adopted' || (tally.outcome === 'undecided' && tally.yes > tally.no),
  })),
})

/** The pictures of one channel of a vote: one, or for scores the spread of each item and all items over two axes. */
export const resultCharts = (results: ChannelResults, words: Words): VoteChartData[] => {
  if (results.method === 'dots') return [dotsChart(results.items, results.voters, words)]
  if (results.method === 'approval') return [approvalChart(results.items, words)]
  const charts = [scoresChart(results.items, words), plotChart(results.items, words)]
  return charts.filter((chart) => (chart.kind === 'plot' ? chart.points : chart.rows).length > 0)
}
