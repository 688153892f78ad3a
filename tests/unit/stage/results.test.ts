import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { VoteChart } from '../../../src/charts/votes/VoteChart.tsx'
import { stageView } from '../../../src/shared/contract/stage.contract.ts'
import { buildStageView } from '../../../src/shared/domain/stage/buildStageView.ts'
import { CHART_ROW, pageOfChart, resultPages, resultRows } from '../../../src/shared/domain/stage/resultPages.ts'
import type { Ballot } from '../../../src/shared/domain/records/records.ts'
import type { VoteChartData } from '../../../src/shared/domain/votes/voteCharts.ts'
import { ballotOf, mark, voteOf } from '../votes/votes.ts'
import { emptySource, meta } from './stageFixture.ts'

const NOW = Date.parse('2026-03-02T09:05:00Z')
const ballots = (...some: Partial<Ballot>[]): Ballot[] => some.map((fields) => ({ ...ballotOf(fields), sessionId: 's1', ...fields }))
const first = { id: 'first', title: 'First', state: 'closed', closedAt: '2026-03-02T09:01:00.000Z' } as const
const second = { id: 'second', title: 'Second', state: 'closed', closedAt: '2026-03-02T09:03:00.000Z' } as const

describe('results on the stage', () => {
  const cast = [voteOf('1', [mark('a', { dots: 2 })]), voteOf('2', [mark('a', { dots: 1 }), mark('b', { dots: 1 })])]
  const counted = { ...voteOf('3', [mark('b', { dots: 9 })]), channel: 'hand' as const, voters: 7, tableId: null }
  const source = {
    ...emptySource(),
    ballots: ballots(first, second),
    votesOf: (ballotId: string) => [...cast, counted].map((vote) => ({ ...vote, ballotId })),
  }

  it('are of the vote that was closed last, with devices and hand counts apart, and fit the contract', () => {
    const view = buildStageView({ ...source, ballots: source.ballots.toReversed() }, NOW)
    expect(stageView.parse(view)).toEqual(view)
    expect(view.results).toMatchObject({ id: 'second', title: 'Second' })
    expect(view.results?.channels.map(({ channel, voters }) => [channel, voters])).toEqual([
      ['device', 2],
      ['hand', 7],
    ])
    expect(view.results?.channels[0]?.items[0]).toMatchObject({ item: 'a', dots: 3, supporters: 2 })
  })

  it('wait while a vote is open, and never tell of a vote elsewhere, of one that goes on, or of a draft', () => {
    const shown = (...some: Partial<Ballot>[]) => buildStageView({ ...source, ballots: ballots(...some) }, NOW)
    expect(shown(first, { id: 'now', state: 'open' })).toMatchObject({ results: null, ballots: [{ id: 'now' }] })
    expect(shown(first, { ...second, sessionId: 's2' }).results?.id).toBe('first')
    expect(shown(first, { ...second, sessionId: null }).results?.id).toBe('second')
    expect(shown({ ...first, state: 'draft' }).results).toBeNull()
    expect(shown({ id: 'now', state: 'open' }).results).toBeNull()
  })

  it('keep the place of an item whose words name somebody, without the words', () => {
    const people = [{ name: 'Ada Quartz', ...meta('p1') }].map((one) => ({
      ...emptySource().participants[0]!,
      ...one,
      organisation: '',
      quoteConsent: false,
    }))
    const items = [
      { id: 'a', text: 'What Ada Quartz said', noteId: null },
      { id: 'b', text: 'Shade', noteId: null },
    ]
    const view = buildStageView({ ...source, participants: people, ballots: ballots({ ...first, items }) }, NOW)
    expect(view.results?.items).toEqual([
      { id: 'a', text: null },
      { id: 'b', text: 'Shade' },
    ])
    expect(view.results?.channels.map(({ items: told }) => told.length)).toEqual([2, 2])
    expect(JSON.stringify(view)).not.toContain('Quartz')
  })

  it('tell nobody which table voted, nor the id of a vote', () => {
    const view = JSON.stringify(buildStageView({ ...source, ballots: ballots({ ...first, voters: 'table' }) }, NOW).results)
    for (const { id, tableId } of cast) for (const secret of [id, tableId]) expect(view).not.toContain(`"${secret}"`)
  })
})

describe('pages of results', () => {
  it('hold as many items as can be read, and at least one', () => {
    expect(resultRows('dots', 37.6)).toBe(4)
    expect(resultRows('approval', 41.3)).toBe(4)
    expect(resultRows('scores', 35)).toBe(2)
    expect(resultRows('scores', 5)).toBe(1)
    expect(resultPages([5, 1], 4)).toEqual([
      { channel: 0, from: 0 },
      { channel: 0, from: 4 },
      { channel: 1, from: 0 },
    ])
    expect(resultPages([60, 60], Number.POSITIVE_INFINITY)).toEqual([
      { channel: 0, from: 0 },
      { channel: 1, from: 0 },
    ])
  })

  const dots = (rows: number): VoteChartData => ({
    kind: 'dots',
    rows: Array.from({ length: rows }, (_, row) => ({ label: `Item ${row}`, dots: rows - row, givers: null, told: '' })),
  })
  const approval = (rows: number): VoteChartData => ({
    kind: 'approval',
    threshold: 70,
    thresholdLabel: '70% yes',
    rows: Array.from({ length: rows }, (_, row) => ({ label: `Item ${row}`, yes: 1, no: 1, told: '', isAdopted: false })),
  })
  const heightOf = (data: VoteChartData): number =>
    Number(/height="(\d+)"/.exec(renderToStaticMarkup(createElement(VoteChart, { id: 'x', title: '', description: '', data })))?.[1])

  it('know how tall the rows of the charts are', () => {
    expect(heightOf(dots(9)) - heightOf(dots(4))).toBe(5 * CHART_ROW)
    expect(heightOf(dots(4))).toBe(4 * CHART_ROW)
    expect(heightOf(approval(9)) - heightOf(approval(4))).toBe(5 * CHART_ROW)
    expect(heightOf(approval(1))).toBe(CHART_ROW + 20)
  })

  it('leave the measure of dots whole, and take rows of shares out', () => {
    expect(pageOfChart(dots(9), 4, 4)).toEqual({ data: dots(9), above: 4 })
    const { data, above } = pageOfChart(approval(9), 4, 4)
    expect([data.kind === 'approval' && data.rows.map(({ label }) => label), above]).toEqual([['Item 4', 'Item 5', 'Item 6', 'Item 7'], 0])
  })
})
