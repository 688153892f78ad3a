import { type ClosedVote, closedVotes, notesBehind } from '../analyses/votedItems.ts'
import { numberedItem } from '../../votes/resultCharts.ts'
import { scoreWords } from '../../votes/resultWords.ts'
import type { Scored, ScoresTally } from '../../votes/tallies.ts'
import { cell, chart, column, heading, paragraph, table } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { ReportBlock, ReportSection } from '../reportModel.ts'

/** Scores run from 1 to 5; an item in the very middle belongs to neither side. */
const [LOW, MIDDLE, HIGH] = [1, 3, 5]

type Placed = { label: string; x: number; y: number; noteIds: string[] }

const fieldOf = ({ x, y }: Placed): 'first' | 'big' | 'twice' | 'small' | null => {
  if (x === MIDDLE || y === MIDDLE) return null
  if (y > MIDDLE) return x < MIDDLE ? 'first' : 'big'
  return x > MIDDLE ? 'twice' : 'small'
}

const knowsSpread = ({ results }: Pick<ClosedVote, 'results'>): boolean =>
  results.method === 'scores' && results.items.some(({ impact, effort }) => impact?.spread || effort?.spread)

const sentences = (context: ReportContext, placed: readonly Placed[]): ReportBlock[] => {
  const { t } = context
  return (['first', 'big'] as const).flatMap((field) => {
    const here = placed.filter((each) => fieldOf(each) === field)
    const list = here.map(({ label }) => label).join('; ')
    return here.length === 0
      ? []
      : [
          paragraph(
            t(`analysis:impactEffort.${field}`, { list }),
            'body',
            here.flatMap(({ noteIds }) => noteIds),
          ),
        ]
  })
}

const scoreBlocks = (context: ReportContext, { ballot, results, title }: ClosedVote): ReportBlock[] => {
  if (results.method !== 'scores') return []
  const { t, language } = context
  const behind = notesBehind(context)
  const label = ({ item }: ScoresTally): string => numberedItem(ballot, item, t)
  const placed = results.items.flatMap((tally): Placed[] =>
    tally.impact === null || tally.effort === null
      ? []
      : [{ label: label(tally), x: tally.effort.mean, y: tally.impact.mean, noteIds: behind(ballot, tally.item) }],
  )
  if (placed.length === 0) return []
  const who = t(`votes:channel.${results.channel}.${ballot.voters}`, { count: results.voters })
  const caption = t('analysis:impactEffort.caption', { title, who })
  const mean = (value: number): string => context.formats.number(Math.round(value * 10) / 10)
  // A count by hand gives means alone; the caption says how many people they are of.
  const hasSpread = knowsSpread({ results })
  const scored = (of: Scored | null): string => (hasSpread ? scoreWords(of, t, language) : of === null ? '–' : mean(of.mean))
  const apart = results.items.length - placed.length
  const id = `impact-effort-${ballot.id}-${results.channel}`
  const [xLabel, yLabel] = [t('votes:axis.effort'), t('votes:axis.impact')]
  const list = placed.map(({ label: name, x, y }) => `${name}: ${mean(x)} / ${mean(y)}`).join('; ')
  return [
    heading(id, 2, title),
    ...sentences(context, placed),
    chart(
      `${id}-chart`,
      { kind: 'scatter', xLabel, yLabel, low: LOW, high: HIGH, rows: placed },
      caption,
      t('analysis:impactEffort.alt', { list }),
    ),
    table({
      id: `${id}-table`,
      caption: t(hasSpread ? 'analysis:impactEffort.tableCaption' : 'analysis:impactEffort.meansCaption', { title, who }),
      columns: [column(t('votes:head.item'), 5), column(yLabel, 3), column(xLabel, 3)],
      rows: results.items.map((tally) => [
        cell(label(tally), behind(ballot, tally.item)),
        cell(scored(tally.impact)),
        cell(scored(tally.effort)),
      ]),
    }),
    ...(apart === 0 ? [] : [paragraph(t('analysis:impactEffort.unscored', { count: apart }), 'quiet')]),
  ]
}

/** What would bring much for little: items that were scored for impact and effort. Null where no closed vote has scores. */
export const buildImpactEffort = (context: ReportContext): Omit<ReportSection, 'number'> | null => {
  const { t } = context
  const votes = closedVotes(context, ['scores'])
  const blocks = votes.flatMap((vote) => scoreBlocks(context, vote))
  const hasSpread = votes.some(knowsSpread)
  if (blocks.length === 0) return null
  return {
    id: 'impactEffort',
    heading: t('analysis:impactEffort.heading'),
    blocks: [paragraph(t(hasSpread ? 'analysis:impactEffort.about' : 'analysis:impactEffort.aboutMeans'), 'quiet'), ...blocks],
  }
}
