import type { MethodTally } from '../votes/ballotResults.ts'
import type { VoteChartData } from '../votes/voteCharts.ts'
import { LEAST_READABLE } from './seatGrid.ts'

/** One px of a chart, whose letters have 12 of them, in hundredths of the projector's width (`u`). */
export const CHART_PX = LEAST_READABLE / 12
/** Height of a row of the charts of dots and of approval, and of what stands above the rows of the latter, in px of the chart. */
export const CHART_ROW = 46
const APPROVAL_HEAD = 20
/** Height of the line above a picture, and of an item with its words about impact and effort, in u. */
export const HEADING = 3.8
export const SCORED_ITEM = 15

/** How many items of a result fit under each other at a readable size into a height (in u, with the heading); at least one. */
export const resultRows = (method: MethodTally['method'], height: number): number => {
  const space = height - HEADING
  const rows = {
    dots: space / (CHART_ROW * CHART_PX),
    approval: (space / CHART_PX - APPROVAL_HEAD) / CHART_ROW,
    scores: space / SCORED_ITEM,
  }
  return Math.max(1, Math.floor(rows[method] + 1e-6))
}

/** Which items stand on which page, for results with so many items each: `channel` is the result, `from` its first item on the page. */
export const resultPages = (counts: readonly number[], perPage: number): { channel: number; from: number }[] =>
  counts.flatMap((count, channel) =>
    Array.from({ length: Math.max(1, Math.ceil(count / perPage)) }, (_, page) => ({ channel, from: page === 0 ? 0 : page * perPage })),
  )

/**
 * The chart of one page, and how many of its rows lie above the page. Bars of dots are as long as the most of all items allows, so that
 * chart stays whole; yes and no are shares, so that rows can be taken out.
 */
export const pageOfChart = (chart: VoteChartData, from: number, rows: number): { data: VoteChartData; above: number } =>
  chart.kind === 'approval'
    ? { data: { ...chart, rows: chart.rows.slice(from, from + rows) }, above: 0 }
    : { data: chart, above: chart.kind === 'dots' ? from : 0 }
