import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Chart } from '../../../src/charts/Chart.tsx'
import { kindPath } from '../../../src/charts/kindMarks.ts'
import { strengthOf } from '../../../src/charts/MatrixChart.tsx'
import { exportPalette } from '../../../src/charts/palette.ts'
import { textWidth, wrapText } from '../../../src/charts/textFit.ts'
import { NOTE_KINDS } from '../../../src/shared/domain/records/vocabulary.ts'
import type { ChartData } from '../../../src/shared/domain/report/reportModel.ts'

const draw = (data: ChartData) =>
  renderToStaticMarkup(<Chart id="c" title="A <title>" description="What it shows" data={data} palette={exportPalette} />)

const matrix: ChartData = {
  kind: 'matrix',
  tone: 'priority',
  columns: ['health', 'affordability of very long words'],
  rows: [{ label: 'First', values: [0, 4], noteIds: [] }],
}
const stacked: ChartData = {
  kind: 'stacked-bars',
  series: NOTE_KINDS.map((kind) => ({ key: kind, label: kind, noteKind: kind })),
  rows: [{ label: 'City', values: NOTE_KINDS.map((_, i) => i), noteIds: [] }],
}
const bars: ChartData = {
  kind: 'bars',
  rows: [
    { label: 'Challenges', value: 8, noteKind: 'challenge', noteIds: [] },
    { label: 'None', value: 0, noteKind: null, noteIds: [] },
  ],
}
const widths = (svg: string) => [...svg.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map((match) => Number(match[1]))

describe.each([
  ['bars', bars],
  ['stacked-bars', stacked],
  ['matrix', matrix],
] as const)('a chart of %s', (_, data) => {
  const svg = draw(data)

  it('has a title and a description for those who do not see it', () => {
    expect(svg).toContain('role="img" aria-labelledby="c-title c-desc"')
    expect(svg).toContain('<title id="c-title">A &lt;title&gt;</title><desc id="c-desc">What it shows</desc>')
  })

  it('draws nothing outside its box and no value that is not a number', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    for (const [, x] of svg.matchAll(/ x="(-?[\d.]+)"/g)) expect(Number(x)).toBeLessThanOrEqual(640)
    for (const [, x] of svg.matchAll(/ x="(-?[\d.]+)"/g)) expect(Number(x)).toBeGreaterThanOrEqual(0)
  })

  it('uses fixed colours for paper', () => {
    expect(svg).not.toContain('var(')
  })

  it('survives having no rows', () => {
    expect(draw({ ...data, rows: [] } as ChartData)).toContain('<svg')
  })
})

it('draws bars in proportion to their values', () => {
  const [eight, ...none] = widths(draw(bars))
  const [four] = widths(
    draw({
      kind: 'bars',
      rows: [
        { ...bars.rows[0]!, value: 4 },
        { ...bars.rows[0]!, value: 8 },
      ],
    }),
  )
  expect(none).toEqual([])
  expect(four! * 2).toBeCloseTo(eight!, 5)
})

it('shows every number of a matrix and marks the strongest', () => {
  const svg = draw(matrix)
  expect(svg).toMatch(/>0<\/text>/)
  expect(svg).toMatch(/fill="#ffffff">4<\/text>/)
  expect([0, 1, 5, 9, 10].map((value) => strengthOf(value, 10))).toEqual([-1, 0, 2, 4, 4])
})

it('never cuts a column head in the middle of a word', () => {
  expect(draw(matrix)).not.toContain('…')
})

it('keeps colours readable on white', () => {
  const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  for (const [kind, colour] of [...Object.entries(exportPalette.kinds), ...Object.entries(exportPalette.series)]) {
    const [r, g, b] = [1, 3, 5].map((i) => channel(parseInt(colour.slice(i, i + 2), 16) / 255))
    const luminance = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
    expect(1.05 / (luminance + 0.05), kind).toBeGreaterThan(4.5)
  }
})

it('breaks labels by their estimated width and says where it cut', () => {
  const lines = wrapText('Stakeholder fatigue linked to overlapping initiatives of many kinds', 120, 12, 2)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120)
})

it('tells parts apart that are no kinds, and keeps what is left over grey', () => {
  const part = (key: string) => ({ key, label: key, noteKind: null })
  const colours = (series: { key: string; label: string; noteKind: 'challenge' | null }[]) =>
    [
      ...draw({ kind: 'stacked-bars', series, rows: [{ label: 'City', values: series.map(() => 9), noteIds: [] }] }).matchAll(
        /<rect[^>]*fill="(#\w+)"/g,
      ),
    ].map((match) => match[1])
  const sectors = colours([part('energy'), part('mobility'), part('land'), part(' other')])
  expect(new Set(sectors).size).toBe(4)
  expect(sectors[3]).toBe(exportPalette.otherKinds)
  expect(colours([{ ...part('challenge'), noteKind: 'challenge' }, part('rest')])).toEqual([
    exportPalette.kinds.challenge,
    exportPalette.otherKinds,
  ])
})

it('gives labels of two lines their room', () => {
  const height = (label: string): number =>
    Number(/height="([\d.]+)"/.exec(draw({ kind: 'bars', rows: [{ label, value: 1, noteKind: null, noteIds: [] }] }))![1])
  expect(height('A label that is so long that it needs two lines beside its bar')).toBeGreaterThan(height('Short'))
})

it('draws kinds that stand beside each other on a timeline in different forms', () => {
  const forms = (['milestone', 'action', 'vision', 'opportunity', 'obstacle', 'challenge'] as const).map((kind) => kindPath(kind, 0, 0))
  expect(new Set(forms).size).toBe(forms.length)
  for (const path of NOTE_KINDS.map((kind) => kindPath(kind, 0, 0))) expect(path).toMatch(/^M[\d.]+ [\d.]+[a-z].*Z$/)
})
