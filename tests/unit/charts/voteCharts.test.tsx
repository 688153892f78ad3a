import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { exportPalette } from '../../../src/charts/palette.ts'
import { VoteChart } from '../../../src/charts/votes/VoteChart.tsx'
import { ballotResults } from '../../../src/shared/domain/votes/ballotResults.ts'
import { resultCharts } from '../../../src/shared/domain/votes/resultCharts.ts'
import type { VoteChartData } from '../../../src/shared/domain/votes/voteCharts.ts'
import { translator } from '../report/reportFixture.ts'
import { ballotOf, mark, voteOf } from '../votes/votes.ts'

const draw = (data: VoteChartData): string =>
  renderToStaticMarkup(<VoteChart id="v" title="Title" description="In words" palette={exportPalette} data={data} />)
const count = (svg: string, piece: string | RegExp): number => svg.split(piece).length - 1

const t = translator('en')
const charts = (...[ballot, votes]: Parameters<typeof ballotResults>): VoteChartData[] =>
  resultCharts(ballotResults(ballot, votes).device!, { ballot, t, language: 'en' })

describe('pictures of a vote', () => {
  it('have their words, and draw one block for each voter who gave dots', () => {
    const [data] = charts(ballotOf(), [
      voteOf('1', [mark('a', { dots: 4 })]),
      voteOf('2', [mark('a', { dots: 1 }), mark('b', { dots: 1 })]),
      voteOf('3', [mark('a', { dots: 1 })]),
    ])
    expect(data).toMatchObject({ kind: 'dots', rows: [{ dots: 6, givers: [4, 1, 1] }, { givers: [1] }, { givers: [] }] })
    const svg = draw(data!)
    expect(svg).toContain('<title id="v-title">Title</title><desc id="v-desc">In words</desc>')
    expect(count(svg, 'height="16"')).toBe(5)
    expect(svg).toContain('6 dots, given by 3 of 3 voters')
  })

  it('show both camps of a split room', () => {
    const votes = [1, 1, 5, 5].map((impact, index) => voteOf(String(index), [mark('a', { impact, effort: 2 })]))
    const [scores, plot] = charts(ballotOf({ method: 'scores' }), votes)
    expect(scores).toMatchObject({
      rows: [{ label: '1. Idea a', histogram: [2, 0, 0, 0, 2], middle: 3, isSplit: true }, { isSplit: false }],
    })
    expect(draw(scores!)).toContain('in two camps')
    expect(plot).toMatchObject({ points: [{ number: 1, impact: 3, effort: 2, reach: { impact: [1, 5], effort: [2, 2] } }] })
  })

  it('name items that lie at one spot together', () => {
    const same = ['a', 'b', 'c'].map((item) => mark(item, { impact: 4, effort: 2 }))
    const [, plot] = charts(ballotOf({ method: 'scores' }), [voteOf('1', same)])
    expect(draw(plot!)).toContain('>1, 2, 3</text>')
  })

  it('draw the threshold over each bar, and nothing where nobody said yes or no', () => {
    const votes = ['1', '2'].map((id) => voteOf(id, [mark('a', { yes: 1 }), mark('b', { abstain: 1 })]))
    const [data] = charts(ballotOf({ method: 'approval', threshold: 70 }), votes)
    const svg = draw(data!)
    expect(count(svg, '<line')).toBe(3)
    expect(count(svg, `fill="${exportPalette.accent}"`)).toBe(1)
    expect(svg).toContain('70% yes')
    expect(svg).toContain('nobody said yes or no')
  })

  it('stay within their width with 200 voters', () => {
    const votes = Array.from({ length: 200 }, (_, index) => voteOf(String(index), [mark('a', { dots: 5 })]))
    const svg = draw(charts(ballotOf(), votes)[0]!)
    expect(count(svg, 'height="16"')).toBe(3)
    for (const [, x, width] of svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g))
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(640)
  })
})
